#!/bin/sh
# Makes a virtual environment with what a requirements file names: scripts/python.sh DIR REQUIREMENTS. Does nothing when it is up to date.
set -eu

cd "$(dirname -- "$0")/.."
venv=$1
requirements=$2
stamp=$venv/requirements.txt

if [ -x "$venv/bin/python" ] && cmp -s "$requirements" "$stamp"; then
    exit 0
fi

# One at a time: two runs would install over each other.
mkdir -p "$(dirname "$venv")"
exec 9>"$venv.lock"
flock 9
if [ -x "$venv/bin/python" ] && cmp -s "$requirements" "$stamp"; then
    exit 0
fi

rm -rf "$venv"
python3 -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --no-compile --disable-pip-version-check -r "$requirements"
cp "$requirements" "$stamp"

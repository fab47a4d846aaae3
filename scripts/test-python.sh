#!/bin/sh
# Makes .venv with the official SDK and tccli for the tests that drive them. Does nothing when it is up to date.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
venv=$root/.venv
requirements=$root/crates/terrace/tests/sdk/requirements.txt
stamp=$venv/requirements.txt

if [ -x "$venv/bin/python" ] && cmp -s "$requirements" "$stamp"; then
    exit 0
fi

# One at a time: two runs would install over each other.
exec 9>"$root/.venv.lock"
flock 9
if [ -x "$venv/bin/python" ] && cmp -s "$requirements" "$stamp"; then
    exit 0
fi

rm -rf "$venv"
python3 -m venv "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check -r "$requirements"
cp "$requirements" "$stamp"

#!/usr/bin/env bash
# Makes .venv with the official SDK and tccli, which the tests drive. Does nothing when it is there already.
set -euo pipefail
cd "$(dirname "$0")/.."
requirements=crates/terrace/tests/sdk/requirements.txt
[ -x .venv/bin/python ] || python3 -m venv .venv
cmp -s "$requirements" .venv/requirements.txt && exit 0
.venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$requirements"
cp "$requirements" .venv/requirements.txt

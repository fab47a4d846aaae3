#!/usr/bin/env bash
# Licences, duplicates and sources of all dependencies; installs cargo-deny into target/ when the machine has none.
set -euo pipefail
deny=$(command -v cargo-deny || true)
if [ -z "$deny" ]; then
    deny=target/tools/bin/cargo-deny
    [ -x "$deny" ] || cargo install --quiet --locked --root target/tools --target-dir target/tools/build cargo-deny --version 0.20.2
fi
# Advisories need a database from another network place; whoever reaches it runs `cargo deny check advisories` besides.
"$deny" check bans licenses sources

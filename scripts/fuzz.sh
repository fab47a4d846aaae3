#!/usr/bin/env bash
# Fuzzes each target for SECONDS_EACH (60). Installs cargo-fuzz into target/ when the machine has none.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/target/tools/bin:$PATH"
command -v cargo-fuzz >/dev/null || cargo install --quiet --locked --root target/tools --target-dir target/tools/build cargo-fuzz
# The sanitizer flags are unstable; this lets the installed stable compiler take them.
export RUSTC_BOOTSTRAP=1
for target in signatures parameters agent_messages policies http1; do
    echo "== $target"
    cargo fuzz run "$target" -- -max_total_time="${SECONDS_EACH:-60}" -rss_limit_mb=1024 -max_len=8192
done

#!/usr/bin/env bash
# Builds the console into console/dist, which the binary's build takes in: scripts/console.sh [test]
# Nothing is done twice: dependencies are installed when the lock file changed, the build runs when a source did.
set -euo pipefail
cd "$(dirname "$0")/../console"

if ! cmp -s package-lock.json node_modules/.installed 2>/dev/null; then
    # Not `npm ci`: it refuses a lock file without the optional packages of platforms that a mirror does not carry.
    npm install --no-save --no-audit --no-fund --loglevel=error
    cp package-lock.json node_modules/.installed
fi
newer=$(find src public index.html vite.config.ts tsconfig.json scripts package-lock.json -newer dist/index.html -print -quit 2>/dev/null || true)
if [ ! -e dist/index.html ] || [ -n "$newer" ]; then
    npm run --silent build
fi
if [ "${1:-}" = test ]; then
    npm test --silent
fi

#!/usr/bin/env bash
# Installs the Debian packages that a make target needs and that are missing: scripts/packages.sh run|test|bench|screenshots
set -euo pipefail

missing=()
need() { # need COMMAND PACKAGE
    command -v "$1" >/dev/null 2>&1 || missing+=("$2")
}

need cc gcc
# The etcd client is generated from etcd's own protocol files.
need protoc protobuf-compiler
[ -e /usr/include/google/protobuf/descriptor.proto ] || missing+=(libprotobuf-dev)
# Only to fetch the pinned Node, which then builds the console.
need npm npm
case "${1:-run}" in
    run) ;;
    test | bench)
        ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || missing+=(postgresql)
        need python3 python3
        need etcd etcd-server
        need etcdctl etcd-client
        # The part of dnsmasq that is a program and starts no service.
        PATH="$PATH:/usr/sbin" need dnsmasq dnsmasq-base
        need chromium chromium
        python3 -c 'import ensurepip, venv' >/dev/null 2>&1 || missing+=(python3-venv)
        if [ "$1" = bench ]; then
            # The gateway is measured beside these. They start nothing by being installed: the policy below says no.
            need nginx nginx-light
            need haproxy haproxy
            need wrk wrk
            need h2load nghttp2-client
            [ -e /usr/lib/nginx/modules/ngx_http_lua_module.so ] || missing+=(libnginx-mod-http-lua)
        fi
        ;;
    screenshots)
        need chromium chromium
        fc-list :lang=zh 2>/dev/null | grep -q . || missing+=(fonts-noto-cjk)
        ;;
    *)
        echo "usage: $0 run|test|bench|screenshots" >&2
        exit 2
        ;;
esac
[ ${#missing[@]} -eq 0 ] && exit 0

echo "installing: ${missing[*]}"
as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
# A test cluster of its own is all that is wanted: the package must not start a server or make one.
if printf '%s\n' "${missing[@]}" | grep -qx postgresql; then
    "${as_root[@]}" mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' | "${as_root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
fi
# The package's own etcd would be started at once; the tests start theirs. A policy says no for as long as this takes.
if printf '%s\n' "${missing[@]}" | grep -qxE 'etcd-server|nginx-light|haproxy' && [ ! -e /usr/sbin/policy-rc.d ]; then
    printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee /usr/sbin/policy-rc.d >/dev/null
    "${as_root[@]}" chmod 755 /usr/sbin/policy-rc.d
    trap '"${as_root[@]}" rm -f /usr/sbin/policy-rc.d' EXIT
fi
"${as_root[@]}" apt-get update -qq
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null

#!/usr/bin/env bash
# A second, newer etcd for the tests of upgrades, and its tool for snapshots, unpacked into DIR/{etcd,etcdutl} without installing anything: scripts/etcd.sh DIR
# The machine's own package sources are asked, for the suite after its own.
set -euo pipefail
dir=${1:?usage: scripts/etcd.sh DIR}
suite=trixie
[ -x "$dir/etcd" ] && [ -x "$dir/etcdutl" ] && exit 0

mirror=$(find /etc/apt -maxdepth 2 -name '*.list' -o -maxdepth 2 -name '*.sources' | xargs -r cat |
    awk '($1 == "deb" || $1 == "URIs:") && !found { for (i = 2; i <= NF; i++) if ($i ~ /^(https?|file):/ && $i !~ /security/) { print $i; found = 1; break } }')
[ -n "$mirror" ] || { echo "no package source is set on this machine" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/lists/partial" "$work/archives/partial" "$dir"
echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" >"$work/sources.list"
chmod -R a+rwX "$work"
options=(-o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null -o "Dir::State::Lists=$work/lists"
    -o Dir::State::status=/dev/null -o "Dir::Cache::archives=$work/archives" -o "Dir::Cache::pkgcache=$work/pkg" -o "Dir::Cache::srcpkgcache=$work/src"
    -o APT::Sandbox::User= -qq)
apt-get "${options[@]}" update
(cd "$work/archives" && apt-get "${options[@]}" download etcd-server etcd-client)
for package in "$work"/archives/etcd-*.deb; do
    dpkg -x "$package" "$work/unpacked"
done
for program in etcdutl etcd; do
    install -m 755 "$work/unpacked/usr/bin/$program" "$dir/$program.new"
    mv "$dir/$program.new" "$dir/$program"
done

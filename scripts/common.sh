# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by ./run, ./check and .ci/run: where the tree is, and how missing packages are installed.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1

say() { printf '== %s\n' "$*" >&2; }

# Installs what packages.txt names and the machine lacks; needs root or sudo only then.
install_missing() {
    local wanted missing=() package
    wanted=$(sed 's/#.*//' packages.txt)
    for package in $wanted; do
        dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null | grep -q '^ii' || missing+=("$package")
    done
    [ ${#missing[@]} = 0 ] && return 0
    say "installing ${#missing[@]} missing packages: ${missing[*]}"
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || { say "install these as root, then run again: ${missing[*]}"; return 1; }
        as_root=(sudo)
    fi
    # A fresh machine would otherwise start a system cluster on port 5432 when postgresql-15 is installed.
    if [ ! -e /etc/postgresql-common/createcluster.conf ]; then
        "${as_root[@]}" mkdir -p /etc/postgresql-common
        echo 'create_main_cluster = false' | "${as_root[@]}" tee /etc/postgresql-common/createcluster.conf >/dev/null
    fi
    "${as_root[@]}" apt-get update -qq &&
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# build PRESET [target …]
build() {
    local preset=$1
    shift
    say "building $preset"
    cmake --preset "$preset" >/tmp/indexpilot-configure.$$ 2>&1 || { cat "/tmp/indexpilot-configure.$$" >&2; rm -f "/tmp/indexpilot-configure.$$"; return 1; }
    rm -f "/tmp/indexpilot-configure.$$"
    cmake --build "build/$preset" ${1:+--target "$@"} -- -k 0 --quiet
}

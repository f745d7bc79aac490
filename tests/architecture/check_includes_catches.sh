#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The include check itself must fail on a violation: each line below is one, in a tree of its own.
set -u
here=$(cd "$(dirname "$0")" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree"/{core/pg,core/risk,core/engine,ui/pages,app}
try() {
    echo "#include $2" >"$tree/$1"
    if "$here/check_includes.sh" "$tree" >/dev/null; then
        echo "not caught: $2 in $1"
        exit 1
    fi
    rm "$tree/$1"
}
try core/pg/a.cpp '"core/risk/scorer.h"'
try core/risk/a.cpp '"core/engine/engine.h"'
try core/engine/a.cpp '"ui/shell/main_window.h"'
try core/risk/b.cpp '<libpq-fe.h>'
try core/engine/b.cpp '<QWidget>'
try ui/pages/a.cpp '<qcustomplot.h>'
echo '#include "core/pg/connection.h"' >"$tree/core/risk/fine.cpp"
"$here/check_includes.sh" "$tree" || { echo "a legal include was refused"; exit 1; }

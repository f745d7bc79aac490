#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check_includes.sh ROOT: fails on an include against the direction app → ui → engine → operations → analysis → facts,
# and on a third-party header outside the one folder that may see it.
set -uo pipefail
cd "$1" || exit 2
{ find core ui app -name '*.h' -o -name '*.cpp' 2>/dev/null | sort | xargs -r grep -nE '^#include' /dev/null; } | awk -F: '
function ring(path) {
    if (path ~ /^core\/(base|pg|sql|stats|store)\//) return 1
    if (path ~ /^core\/(workload|explain|risk|advisor|forecast)\//) return 2
    if (path ~ /^core\/(simulation|lifecycle|maintenance|rollout|safety|gateway)\//) return 3
    if (path ~ /^core\/(engine|report|wording)\//) return 4
    if (path ~ /^ui\//) return 5
    if (path ~ /^app\//) return 6
    return 0
}
function complain(why) { print $1 ":" $2 ": " $3 "  (" why ")"; bad = 1 }
{
    header = $3; sub(/^#include *["<]/, "", header); sub(/[">].*$/, "", header)
    from = ring($1); to = ring(header)
    if (to > from) complain("against the direction of the rings")
    if (header ~ /^libpq/ && $1 !~ /^core\/pg\//) complain("libpq belongs to core/pg")
    if (header ~ /^pg_query/ && $1 !~ /^core\/sql\//) complain("libpg_query belongs to core/sql")
    if (header ~ /qcustomplot/ && $1 !~ /^ui\/charts\//) complain("QCustomPlot belongs to ui/charts")
    if (header ~ /^Q(Widget|Application|MainWindow|Dialog|Painter|Gui|Pixmap|Image)/ && $1 ~ /^core\//) complain("no QtGui in core")
    if (header ~ /^QSql/ && $1 !~ /^core\/store\//) complain("Qt Sql belongs to core/store")
    if (header ~ /^QObject$/ && $1 ~ /^core\// && $1 !~ /^core\/engine\//) complain("QObject only in engine and ui")
}
END { exit bad }'

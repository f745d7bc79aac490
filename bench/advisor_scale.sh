#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# How advice grows with the workload: 250 to 2,000 statements over 500 tables with 1,500 indexes, on a private server.
#   bench/advisor_scale.sh [GRAPH.svg]
# Build first: cmake --preset bench && cmake --build build/bench --target advisor_scale
set -euo pipefail
cd "$(dirname "$0")/.."
graph=${1:-build/bench/advisor-scale.svg}
dir=$(mktemp -d /tmp/indexpilot-bench.XXXXXX)
rows=$(mktemp)
trap 'tests/support/cluster.sh remove "$dir"; rm -f "$rows"' EXIT
rmdir "$dir"
tests/support/cluster.sh start "$dir" shared_buffers=1GB max_locks_per_transaction=1024 autovacuum=off
psql -qAt -h "$dir" -U postgres -d postgres -c "CREATE EXTENSION hypopg" -f bench/advisor/scale.sql >/dev/null
psql -qAt -h "$dir" -U postgres -d postgres -F ' ' -c "SELECT count(*) FILTER (WHERE relkind = 'r'), 'tables with', count(*) FILTER (WHERE relkind = 'i'), 'indexes,', pg_size_pretty(pg_database_size(current_database())) FROM pg_class WHERE relnamespace = 'public'::regnamespace"
for count in ${COUNTS:-250 500 1000 2000}; do
    build/bench/bench/advisor_scale "host=$dir user=postgres dbname=postgres" "$count" | tee -a "$rows" >&2
done
echo
echo "| statements | seconds | what-if calls | calls a statement | indexes advised | cost | program, MB | its backends, MB |"
echo "|---|---|---|---|---|---|---|---|"
awk '{ printf "| %d | %.1f | %d | %.1f | %d | %.3f | %d | %d |\n", $1, $2, $3, $3 / $1, $4, $5, $6, $7 }' "$rows"
awk -f bench/advisor/scale_graph.awk "$rows" >"$graph"

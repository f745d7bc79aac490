#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# An index is replaced again and again while pgbench reads by it and writes: errors and the longest stall at the clients,
# beside the same load with nothing swapped.
#   bench/swap_under_load.sh [SWAPS] [CLIENTS] [TRANSACTIONS A SECOND]        (build the preset "bench" first)
# The clients send at a fixed rate, so that a stall is the swap's and not the queue of a saturated machine. TMPDIR=/dev/shm
# leaves the disk out.
set -euo pipefail
cd "$(dirname "$0")/.."
swaps=${1:-50} clients=${2:-16} rate=${3:-400} ctl=$PWD/build/bench/app/indexpilotctl
dir=$(mktemp -d "${TMPDIR:-/tmp}/indexpilot-bench.XXXXXX") work=$(mktemp -d)
trap 'tests/support/cluster.sh remove "$dir"; rm -rf "$work"' EXIT
rmdir "$dir"
tests/support/cluster.sh start "$dir" shared_buffers=512MB max_connections=60
export PGHOST=$dir PGUSER=postgres PGDATABASE=postgres
pgbench -q -i -s 5 2>/dev/null
# Nothing but the swapped index finds a row.
psql -qAt -c "CREATE TABLE account AS SELECT aid, bid, abalance FROM pgbench_accounts" \
    -c "CREATE INDEX swapped ON account (aid, bid)" -c "VACUUM ANALYZE account"
cat >"$work/load.sql" <<'SQL'
\set aid random(1, 500000)
SELECT abalance FROM account WHERE aid >= :aid ORDER BY aid LIMIT 5;
UPDATE account SET abalance = abalance + 1 WHERE aid = :aid;
SQL
echo "limits: {changes_per_hour: 100000, changes_per_day: 100000}" >"$work/policy.yaml"

swap_all() {
    local i keys
    for ((i = 0; i < swaps; i++)); do
        keys=$((i % 2 ? 0 : 1)); [ $keys = 1 ] && keys="aid, bid, abalance" || keys="aid, bid"
        "$ctl" apply "CREATE INDEX swapped ON public.account ($keys)" --replace --yes --mode act \
            --policy "$work/policy.yaml" --store "$work/store.db" --target "host=$dir user=postgres dbname=postgres" \
            >"$work/ctl.log" 2>&1 && echo done || { echo failed; cat "$work/ctl.log" >&2; }
    done
}
# load NAME SECONDS: latencies to work/NAME.*, what was said to work/NAME.out
load() { (cd "$work" && pgbench -n -R "$rate" -c "$clients" -j 2 -T "$2" -l --log-prefix="$1" -f load.sql >>"$1.out" 2>&1); }
report() {
    awk -v name="$1" '{ n++; us = $3; sum += us; if (us > most) most = us; if (us > 200000) over++ }
        END { printf "| %s | %d | %.2f | %.0f | %d |\n", name, n, sum / n / 1000, most / 1000, over }' "$work/$2"*.[0-9]*
}
swap_all >"$work/results" & swapping=$!
begun=$SECONDS pieces=0
while kill -0 $swapping 2>/dev/null; do load "swaps$((pieces++))" 5; done
took=$((SECONDS - begun))
load calm "$took"
echo "$(grep -c done "$work/results" || true) of $swaps swapped in $took s; errors at the clients: $(cat "$work"/swaps*.out | grep -ciE 'error|abort' || true)"
echo
echo "| | transactions | mean, ms | longest, ms | above 200 ms |"
echo "|---|---|---|---|---|"
report "swapping" swaps
report "calm, as long" calm

#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# What the collector costs: pgbench throughput with it against without, on a private server with 5,000 statements and
# 10,000 indexes; and the processor time of its own server processes. One pgbench runs all the time and one collector,
# which is paused and resumed: slices of SECONDS, with and without in turn, the first second of each left out.
#   bench/collector_overhead.sh [PAIRS] [SECONDS]        (build the preset "bench" first)
set -euo pipefail
cd "$(dirname "$0")/.."
pairs=${1:-15} seconds=${2:-10} host=build/bench/bench/collector_host
dir=$(mktemp -d /tmp/indexpilot-bench.XXXXXX)
store=$(mktemp -d)
cluster() { tests/support/cluster.sh "$@"; }
finish() { for pid in ${traffic:-} ${collector:-}; do kill "$pid" 2>/dev/null || true; done; cluster remove "$dir" || true; rm -rf "$store"; }
trap finish EXIT
rmdir "$dir"
cluster start "$dir" pg_stat_statements.max=10000 pg_stat_statements.track=top autovacuum=off
export PGHOST=$dir PGUSER=postgres PGDATABASE=bench
psql -qd postgres -c 'CREATE DATABASE bench' -c '\c bench' -c 'CREATE EXTENSION pg_stat_statements'
pgbench -qi -s 10 2>/dev/null
echo "preparing 10,000 indexes and 5,000 statements" >&2
for part in $(seq 0 9); do
    psql -q <<SQL
DO \$\$ BEGIN FOR t IN $((part * 100))..$((part * 100 + 99)) LOOP
  EXECUTE format('CREATE TABLE wide_%s (a int, b int, c int, d int, e int)', t);
  FOR i IN 1..10 LOOP EXECUTE format('CREATE INDEX ON wide_%s (%s)', t, (ARRAY['a','b','c','d','e','a,b','b,c','c,d','d,e','e,a'])[i]); END LOOP;
END LOOP; END \$\$;
SQL
done
# Names and constants are all one to the server; table and number of columns make a statement.
for table in $(seq 0 999); do
    for columns in a a,b a,b,c a,b,c,d a,b,c,d,e; do echo "SELECT $columns FROM wide_$table WHERE a = 1;"; done
done | psql -qAt >/dev/null
echo "statements: $(psql -Atc 'SELECT count(*) FROM pg_stat_statements')  indexes: $(psql -Atc "SELECT count(*) FROM pg_class WHERE relkind='i' AND relname LIKE 'wide%'")"
ticks() { # processor time in clock ticks of the server processes that serve the collector
    local total=0 pid t
    for pid in $(psql -Atc "SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'indexpilot/%'"); do
        t=$(awk '{print $14 + $15}' "/proc/$pid/stat") && total=$((total + t))
    done
    echo "$total"
}
settle=45 # first readings: catalogue, texts and plans of everything; not what it costs from then on
$host "host=$dir user=postgres dbname=bench" "$store/history.sqlite" 1000 >"$store/last" &
collector=$!
pgbench -n -c 2 -j 1 -P 1 -T $((settle + 2 * pairs * seconds + 5)) 2>"$store/progress" >/dev/null &
traffic=$!
echo "settling for $settle s, then $pairs pairs of 2 x $seconds s" >&2
sleep "$settle"
: >"$store/slices"
slice() { # with|without: pairs of that word, throughput, and share of one core of the collector's server processes
    if [ "$1" = with ]; then kill -USR2 $collector; else kill -USR1 $collector; fi
    sleep 1
    local first=$(wc -l <"$store/progress") before=$(ticks) start=$(date +%s.%N)
    sleep $((seconds - 1))
    local own=$(echo "$(ticks) $before $(date +%s.%N) $start $(getconf CLK_TCK)" | awk '{printf "%.3f", 100 * ($1 - $2) / $5 / ($3 - $4)}')
    tail -n +$((first + 1)) "$store/progress" | awk -v word="$1" -v own="$own" '{sum += $4} END {print word, sum / NR, own}' >>"$store/slices"
}
for pair in $(seq 1 "$pairs"); do
    if [ $((pair % 2)) = 0 ]; then slice with; slice without; else slice without; slice with; fi
    tail -2 "$store/slices" | awk -v p="$pair" '{tps[$1] = $2; own[$1] = $3}
        END {printf "pair %d: with %.0f tps, without %.0f tps, ratio %.4f, own server processes %.3f %% of one core\n", p, tps["with"], tps["without"], tps["with"] / tps["without"], own["with"]}' | tee -a "$store/ratios"
done
kill -TERM $collector && wait $collector || true
collector=
median() { sort -n | awk '{v[NR]=$1} END {print (NR % 2) ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2, "(min", v[1] ", max", v[NR] ")"}'; }
echo "median ratio: $(sed 's/.*ratio \([0-9.]*\).*/\1/' "$store/ratios" | median)"
echo "own statements, % of one core: $(sed 's/.*processes \([0-9.]*\).*/\1/' "$store/ratios" | median)"
echo "the collector on itself: $(cat "$store/last")"

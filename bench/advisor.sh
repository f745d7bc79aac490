#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Our advisor beside the published Extend and AutoAdmin and the pg_qualstats advisor, on a private server:
#   bench/advisor.sh [SCALE]        1 (default): a warehouse of about 1 GB, and the shop at scale 1
# Build first: cmake --preset bench && cmake --build build/bench --target advisor_bench shop_traffic
# The pg_qualstats row needs the packages of packages-bench.txt: apt-get install $(grep -v '^#' packages-bench.txt)
# Tables go to stdout as Markdown; sets and single statements to build/bench/advisor-*.txt.
set -euo pipefail
cd "$(dirname "$0")/.."
scale=${1:-1}
rounds=${ROUNDS:-3}
workloads=${WORKLOADS:-warehouse shop}
times() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.0f", a * b }'; }
dir=$(mktemp -d /tmp/indexpilot-bench.XXXXXX)
trap 'tests/support/cluster.sh remove "$dir"' EXIT
rmdir "$dir"
libraries=pg_stat_statements
[ -e /usr/lib/postgresql/15/lib/pg_qualstats.so ] && libraries+=,pg_qualstats
tests/support/cluster.sh start "$dir" shared_preload_libraries="$libraries" shared_buffers=3GB work_mem=64MB \
    maintenance_work_mem=512MB max_wal_size=8GB wal_level=minimal max_wal_senders=0 max_parallel_workers_per_gather=0 \
    jit=off autovacuum=off
if [ "$libraries" != pg_stat_statements ]; then
    psql -qAt -h "$dir" -U postgres -d template1 -c "ALTER SYSTEM SET pg_qualstats.enabled = off" -c "SELECT pg_reload_conf()" \
        -c "CREATE EXTENSION pg_qualstats" >/dev/null
fi
run() { psql -qAt -h "$dir" -U postgres "$@" >/dev/null; }
conninfo() { echo "host=$dir user=postgres dbname=$1"; }
for workload in $workloads; do
    run -d postgres -c "CREATE DATABASE $workload"
    start=$SECONDS
    case $workload in
    warehouse)
        run -d warehouse -c "CREATE EXTENSION hypopg" -v shipments="$(times "$scale" 1150000)" -f bench/advisor/warehouse.sql
        title="Decision support, $(grep -c ';$' bench/advisor/warehouse_workload.sql) statements" budget=$(times "$scale" "${BUDGET:-300}")
        file=bench/advisor/warehouse_workload.sql
        ;;
    shop)
        build/bench/bench/shop_traffic "$(conninfo shop)" "$scale" "${TRAFFIC:-120}" build/bench/shop_workload.sql
        title="The sample shop's recorded traffic" budget=$(times "$scale" "${SHOP_BUDGET:-40}")
        file=build/bench/shop_workload.sql
        ;;
    esac
    echo "$workload: $(psql -qAt -h "$dir" -U postgres -d "$workload" -c "SELECT pg_size_pretty(pg_database_size(current_database()))") after $((SECONDS - start)) s" >&2
    for copy in proof laboratory; do run -d postgres -c "CREATE DATABASE ${workload}_$copy TEMPLATE $workload"; done
    build/bench/bench/advisor_bench "$title" "$(conninfo "$workload")" "$(conninfo "${workload}_proof")" \
        "$(conninfo "${workload}_laboratory")" "$budget" "$rounds" \
        "build/bench/advisor-$workload.txt" "$file" "$([ $workload = warehouse ] && echo run || echo ran)"
    for copy in proof laboratory; do run -d postgres -c "DROP DATABASE ${workload}_$copy"; done
    echo "$workload: done after $((SECONDS - start)) s" >&2
done

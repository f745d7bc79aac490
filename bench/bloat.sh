#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Estimated bloat against REINDEX, on a private server: bench/bloat.sh [ROWS]
# (build the preset "bench" first)
set -euo pipefail
cd "$(dirname "$0")/.."
dir=$(mktemp -d /tmp/indexpilot-bench.XXXXXX)
trap 'tests/support/cluster.sh remove "$dir"' EXIT
rmdir "$dir"
tests/support/cluster.sh start "$dir" maintenance_work_mem=512MB autovacuum=off
build/bench/bench/bloat_bench "host=$dir user=postgres dbname=postgres" "${1:-100000}"

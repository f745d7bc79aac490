#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The size model against really built indexes and HypoPG, on a private server: bench/size_model.sh
# (build the preset "bench" first)
set -euo pipefail
cd "$(dirname "$0")/.."
dir=$(mktemp -d /tmp/indexpilot-bench.XXXXXX)
trap 'tests/support/cluster.sh remove "$dir"' EXIT
rmdir "$dir"
tests/support/cluster.sh start "$dir" maintenance_work_mem=512MB
psql -qAt -h "$dir" -U postgres -d postgres -f bench/size_model.sql >/dev/null
build/bench/bench/size_model "host=$dir user=postgres dbname=postgres"

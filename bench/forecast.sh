#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Forecasts of bloat against what came, and the time for 10,000 indexes: bench/forecast.sh [FILE.csv]
# (build the preset "bench" first)
set -euo pipefail
cd "$(dirname "$0")/.."
build/bench/bench/forecast_bench "${1:-tests/data/bloat_series.csv}"

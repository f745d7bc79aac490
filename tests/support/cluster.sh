#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A throw-away PostgreSQL on a unix socket in DIR (port 5432, superuser postgres, no password, fsync off).
#   cluster.sh start DIR [setting=value …]   create if needed, and start
#   cluster.sh stop|kill|restart DIR         fast stop, SIGKILL of the postmaster, stop + start
#   cluster.sh standby DIR PRIMARY          a streaming standby of the cluster in PRIMARY, and start
#   cluster.sh remove DIR                    stop and delete, and so what tests left that are no more
# As root the server runs as the user postgres (PostgreSQL refuses to run as root).
set -euo pipefail
action=$1 dir=$2
shift 2
bin=${INDEXPILOT_PG_BIN:-/usr/lib/postgresql/15/bin}
as_server() {
    if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}
running() { as_server "$bin/pg_ctl" status -D "$dir/data" >/dev/null 2>&1; }
create() {
    mkdir -p "$dir"
    chmod 755 "$dir"
    [ "$(id -u)" = 0 ] && chown postgres "$dir"
    as_server "$bin/initdb" -D "$dir/data" -U postgres --auth=trust --encoding=UTF8 --locale=C.UTF-8 --no-sync >"$dir.log" 2>&1 || { cat "$dir.log"; exit 1; }
    rm -f "$dir.log"
    cat >>"$dir/data/postgresql.conf" <<CONF
listen_addresses = ''
unix_socket_directories = '$dir'
shared_preload_libraries = 'pg_stat_statements'
pg_stat_statements.max = 10000
pg_stat_statements.track = all
track_io_timing = on
fsync = off
full_page_writes = off
max_connections = 200
shared_buffers = 256MB
log_min_messages = warning
CONF
    for setting in "$@"; do echo "${setting%%=*} = '${setting#*=}'" >>"$dir/data/postgresql.conf"; done
}
# The server must not keep the caller's pipes open: ctest would wait for them.
start() { as_server "$bin/pg_ctl" start -w -t 60 -D "$dir/data" -l "$dir/server.log" </dev/null >/dev/null 2>&1 || { tail -20 "$dir/server.log"; exit 1; }; }
remove() {
    if running; then as_server "$bin/pg_ctl" stop -m immediate -D "$dir/data" >/dev/null; fi
    rm -rf "$dir"
}
# Of the cluster in $1; what stands last in postgresql.conf counts.
base_backup() {
    mkdir -p "$dir"
    chmod 755 "$dir"
    [ "$(id -u)" = 0 ] && chown postgres "$dir"
    as_server "$bin/pg_basebackup" -h "$1" -p 5432 -U postgres -D "$dir/data" -R -c fast --no-sync
    echo "unix_socket_directories = '$dir'" >>"$dir/data/postgresql.conf"
}
case $action in
standby) base_backup "$1" && start ;;
start) [ -d "$dir/data" ] || create "$@"; running || start ;;
stop) as_server "$bin/pg_ctl" stop -m fast -w -D "$dir/data" >/dev/null ;;
restart) as_server "$bin/pg_ctl" stop -m fast -w -D "$dir/data" >/dev/null; start ;;
kill)
    pid=$(head -1 "$dir/data/postmaster.pid")
    kill -KILL "$pid"
    # pg_ctl takes a killed server that nobody has reaped yet for a running one.
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || exit 0; sleep 0.1; done
    ;;
remove)
    remove
    # indexpilot-own-PID-…: the cluster of one test; one that crashed could not remove it.
    temporary=${TMPDIR:-/tmp}
    for dir in "$temporary"/indexpilot-own-*-*; do
        [ -d "$dir/data" ] || continue
        owner=${dir#"$temporary"/indexpilot-own-}
        kill -0 "${owner%%-*}" 2>/dev/null || remove
    done
    ;;
*) echo "unknown action $action" >&2; exit 2 ;;
esac

# Sourced by up when Dapr's programs are found: the scheduler, and a sidecar for each server, so that reminders are jobs
# of Dapr. With TODO_LOCAL_DAPR=all workers and notifiers have sidecars too, consume through them, and workers call
# the server through theirs.

daprd=$(find_dapr daprd)
dapr_scheduler_program=$(find_dapr scheduler)
dapr_base=$((port + 100))
dapr_scheduler_port=$((dapr_base + 90))

dapr_all() {
  [ "${TODO_LOCAL_DAPR:-}" = all ]
}

dapr_port() { # KIND NUMBER WHICH: the sidecar's port for http (0), grpc (1) or other sidecars (2)
  case $1 in
    server) echo $((dapr_base + $2 * 3 + $3 - 3)) ;;
    worker) echo $((dapr_base + 30 + $2 * 3 + $3 - 3)) ;;
    notifier) echo $((dapr_base + 60 + $2 * 3 + $3 - 3)) ;;
  esac
}

# What the sidecars show the services, and what they want to be shown.
for dapr_token in app api; do
  if [ ! -s "$home/dapr-$dapr_token-token" ]; then
    (umask 077 && head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$home/dapr-$dapr_token-token")
  fi
done

dapr_environment() { # KIND NUMBER
  if [ "$1" != server ] && ! dapr_all; then
    return 0
  fi
  export APP_API_TOKEN=$(cat "$home/dapr-app-token") DAPR_API_TOKEN=$(cat "$home/dapr-api-token")
  case $1 in
    server) export TODO_REMINDERS_SCHEDULER=dapr DAPR_GRPC_PORT=$(dapr_port server "$2" 1) ;;
    worker)
      export TODO_EVENTS_TRANSPORT=dapr TODO_UPSTREAM_DAPR_APP_ID=todo-server
      export TODO_UPSTREAM_URL=http://127.0.0.1:$(dapr_port worker "$2" 0)
      ;;
    notifier) export TODO_EVENTS_TRANSPORT=dapr ;;
  esac
}

dapr_scheduler_knows() { # whether the scheduler has the option $1
  "$dapr_scheduler_program" --help 2>&1 | grep -q -- "--$1 "
}

dapr_scheduler() {
  dapr_etcd=$((dapr_scheduler_port + 3)) dapr_peer=$((dapr_scheduler_port + 4))
  set -- --mode=standalone --id=dapr-scheduler-server-0 --listen-address=127.0.0.1 \
    "--port=$dapr_scheduler_port" --enable-metrics=false \
    --healthz-listen-address=127.0.0.1 "--healthz-port=$((dapr_scheduler_port + 1))" \
    "--etcd-data-dir=$home/dapr-scheduler"
  if dapr_scheduler_knows etcd-client-port; then
    set -- "$@" "--etcd-client-port=$dapr_etcd" \
      "--etcd-initial-cluster=dapr-scheduler-server-0=http://127.0.0.1:$dapr_peer" \
      "--override-broadcast-host-port=127.0.0.1:$dapr_scheduler_port"
  else # runtime 1.14
    set -- "$@" "--etcd-client-ports=dapr-scheduler-server-0=$dapr_etcd" \
      "--initial-cluster=dapr-scheduler-server-0=http://127.0.0.1:$dapr_peer"
  fi
  start dapr-scheduler "$dapr_scheduler_program" "$@"
  await dapr-scheduler listens "$dapr_scheduler_port"
}

dapr_sidecar() { # NAME APP_ID PORT NUMBER
  dapr_kind=${1%-*}
  if [ "$dapr_kind" != server ] && ! dapr_all; then
    return 0
  fi
  (
    export APP_API_TOKEN=$(cat "$home/dapr-app-token") DAPR_API_TOKEN=$(cat "$home/dapr-api-token")
    # The sidecar's state store is the services' database, in the form Dapr wants.
    dapr_url=${TODO_DATABASE_URL#jdbc:}
    export TODO_DAPR_STATE_CONNECTION="postgresql://$TODO_DATABASE_USER:$TODO_DATABASE_PASSWORD@${dapr_url#postgresql://}"
    # Its resources name files beside them.
    cd "$home"
    start "dapr-$1" "$daprd" --mode=standalone "--app-id=$2" "--app-port=$3" --app-protocol=http \
      --app-channel-address=127.0.0.1 --dapr-listen-addresses=127.0.0.1 \
      "--dapr-http-port=$(dapr_port "$dapr_kind" "$4" 0)" \
      "--dapr-grpc-port=$(dapr_port "$dapr_kind" "$4" 1)" \
      "--dapr-internal-grpc-port=$(dapr_port "$dapr_kind" "$4" 2)" \
      --dapr-internal-grpc-listen-address=127.0.0.1 --enable-metrics=false \
      "--scheduler-host-address=127.0.0.1:$dapr_scheduler_port" \
      "--resources-path=$root/dapr/local/resources" "--config=$root/dapr/local/config/$2.yaml" \
      --enable-app-health-check --app-health-check-path=/health/ready --app-health-probe-interval=1 \
      --app-health-probe-timeout=500 --app-health-threshold=3
  )
}

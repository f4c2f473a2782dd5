# Sourced by up, down and status, with $here set: where things are, and how processes are started and found.

root=$(CDPATH= cd -P -- "$here/../.." && pwd)
home=${TODO_LOCAL_HOME:-${HOME:?}/.todo-local}
port=${TODO_LOCAL_PORT:-7500}
run=$home/run

# Ports: $port for everybody, the others from there on.
internal_port=$((port + 1))
broker_port=$((port + 2))
controller_port=$((port + 3))
postgres_port=$((port + 4))
port_of() { # KIND NUMBER
  case $1 in
    server) echo $((port + 10 + $2)) ;;
    server-internal) echo $((port + 30 + $2)) ;;
    worker) echo $((port + 50 + $2)) ;;
    notifier) echo $((port + 70 + $2)) ;;
  esac
}

say() {
  printf '%s\n' "$*"
}

fail() {
  printf 'todo: %s\n' "$*" >&2
  exit 1
}

# Whether the process of pid file $1 is there, and is the one that was started: numbers are used again.
alive() {
  [ -r "$run/$1.pid" ] || return 1
  read -r alive_pid alive_since <"$run/$1.pid" || return 1
  [ -n "$alive_since" ] && [ "$(since "$alive_pid")" = "$alive_since" ]
}

since() { # when process $1 was started; nothing when it is dead and only not yet buried
  case $(ps -o stat= -p "$1" 2>/dev/null) in
    '' | Z*) ;;
    *) ps -o lstart= -p "$1" 2>/dev/null | tr -s ' ' '_' ;;
  esac
}

# Starts NAME with the command behind it, in a session of its own, unless it runs.
start() {
  start_name=$1
  shift
  if alive "$start_name"; then
    return 0
  fi
  say "starting $start_name"
  [ ! -s "$home/logs/$start_name.log" ] || mv "$home/logs/$start_name.log" "$home/logs/$start_name.log.1"
  if command -v setsid >/dev/null 2>&1; then
    setsid "$@" >"$home/logs/$start_name.log" 2>&1 </dev/null &
  else
    nohup "$@" >"$home/logs/$start_name.log" 2>&1 </dev/null &
  fi
  start_pid=$!
  echo "$start_pid $(since "$start_pid")" >"$run/$start_name.pid"
}

# Ends NAME and waits for it.
stop() {
  if alive "$1"; then
    say "stopping $1"
    kill "$alive_pid" 2>/dev/null || true
    stop_waited=0
    while [ "$(since "$alive_pid")" = "$alive_since" ]; do
      [ "$stop_waited" -lt 400 ] || kill -9 "$alive_pid" 2>/dev/null || true
      stop_waited=$((stop_waited + 1))
      sleep 0.1
    done
  fi
  rm -f "$run/$1.pid"
}

answers() { # whether port $1 of this machine answers GET $2 with success
  curl -fsS -o /dev/null --max-time 5 "http://127.0.0.1:$1$2" 2>/dev/null
}

listens() { # whether something listens on port $1
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Waits until the command behind NAME succeeds, at most 90 s, as long as NAME lives.
await() {
  await_name=$1
  shift
  await_left=900
  until "$@"; do
    alive "$await_name" || fail "$await_name ended; see $home/logs/$await_name.log"
    await_left=$((await_left - 1))
    [ "$await_left" -gt 0 ] || fail "$await_name does not get ready; see $home/logs/$await_name.log"
    sleep 0.1
  done
}

# The names of all processes that were started, last first.
names() {
  for names_file in "$run"/*.pid; do
    [ ! -r "$names_file" ] || basename "$names_file" .pid
  done
}

find_dapr() { # the path of Dapr's program $1, if it is here
  command -v "$1" 2>/dev/null && return 0
  [ -x "${HOME:-}/.dapr/bin/$1" ] && printf '%s\n' "$HOME/.dapr/bin/$1"
}

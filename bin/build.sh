# Sourced by ./todo with $root set, after bin/launch.sh, when there is something to build.

todo_say() {
  printf 'todo: %s\n' "$*" >&2
}

# Waits for process $1, meanwhile saying $2 with a clock on a terminal, or once elsewhere.
todo_wait() {
  if [ -t 2 ]; then
    todo_seconds=0
    while kill -0 "$1" 2>/dev/null; do
      printf '\r%s … %s s ' "$2" "$todo_seconds" >&2
      todo_seconds=$((todo_seconds + 1))
      sleep 1
    done
    printf '\r\033[K' >&2
  else
    todo_say "$2 …"
  fi
  wait "$1"
}

# One build at a time; a lock whose owner is gone is taken over.
todo_lock() {
  mkdir -p "$todo_builds" 2>/dev/null || {
    todo_say "has to be built first, and cannot write to $todo_builds."
    exit 1
  }
  todo_waited=
  todo_ownerless=0
  until mkdir "$todo_builds/lock" 2>/dev/null; do
    todo_owner=$(cat "$todo_builds/lock/pid" 2>/dev/null) || todo_owner=
    [ -n "$todo_owner" ] || todo_ownerless=$((todo_ownerless + 1)) # its owner may have died before it wrote its number
    if { [ -n "$todo_owner" ] && ! kill -0 "$todo_owner" 2>/dev/null; } || [ "$todo_ownerless" -gt 5 ]; then
      todo_ownerless=0
      mv "$todo_builds/lock" "$todo_builds/lock.$$" 2>/dev/null && rm -rf "$todo_builds/lock.$$"
      continue
    fi
    [ -n "$todo_waited" ] || todo_say "another todo is building; waiting for it …"
    todo_waited=yes
    sleep 1
  done
  echo $$ >"$todo_builds/lock/pid"
  trap 'rm -rf "$todo_builds/lock"' EXIT
  trap 'kill "${todo_maven:-$$}" 2>/dev/null; exit 130' INT TERM HUP
}

todo_unlock() {
  rm -rf "$todo_builds/lock"
  trap - EXIT INT TERM HUP
}

# Builds what changed, unless only the JDK did, and leaves a fresh build in place.
todo_build() {
  todo_asked=${JAVA_HOME:-}
  todo_lock
  if ! todo_ready; then
    . "$root/bin/find-jdk.sh" # sets JAVA_HOME
    if [ -r "$todo_builds/current" ] && [ -d "${todo_build:-/nonexistent}/shell" ] && [ -z "$(todo_changed)" ]; then
      todo_started=$todo_builds/current
    else
      todo_started=$todo_builds/started
      : >"$todo_started" # what is saved while Maven runs is newer than the build
      todo_compile
      todo_gather
    fi
    todo_train
    todo_write_current
  fi
  todo_unlock
  if [ -n "$todo_asked" ]; then JAVA_HOME=$todo_asked; else unset JAVA_HOME; fi
  . "$todo_builds/current"
  todo_build=$todo_builds/$todo_id
  todo_java=$todo_java_home/bin/java
}

todo_compile() {
  todo_log=$todo_builds/build.log
  "$root/mvnw" -q -B -Dquick -DskipTests -pl shell,standalone -am package >"$todo_log" 2>&1 </dev/null &
  todo_maven=$!
  todo_first='Building Todo'
  [ -r "$todo_builds/current" ] || todo_first='Building Todo for the first time (a minute or two)'
  todo_wait "$todo_maven" "$todo_first" || {
    todo_say "the build failed:"
    if grep -q '^\[ERROR\]' "$todo_log"; then
      grep '^\[ERROR\]' "$todo_log" | sed -e '/\[Help 1\]$/q' -e '/^\[ERROR\] *$/d' | head -n 15 >&2
    else
      tail -n 15 "$todo_log" >&2
    fi
    todo_say "all of it is in $todo_log"
    exit 1
  }
}

# Copies the jars to a folder of their own. Older builds go, but the last one, which a server may be running from.
todo_gather() {
  todo_previous=${todo_id:-}
  todo_id=$(date +%Y%m%d-%H%M%S)-$$
  todo_build=$todo_builds/$todo_id
  mkdir -p "$todo_build.new/shell" "$todo_build.new/standalone"
  cp "$root"/shell/target/todo-shell-*-all.jar "$todo_build.new/shell/todo.jar"
  cp "$root"/standalone/target/todo-standalone-*.jar "$root"/standalone/target/lib/*.jar "$todo_build.new/standalone/"
  mv "$todo_build.new" "$todo_build"
  for todo_old in "$todo_builds"/[0-9]*; do
    case $todo_old in
      "$todo_build" | "$todo_builds/${todo_previous:-none}") ;;
      *) rm -rf "$todo_old" ;;
    esac
  done
}

# Makes the AOT caches for this JDK: classes loaded and linked ahead, by which a command starts in a third of the time.
# There are three, since a JVM takes in all of its cache: only interpret needs what the interpreter is made of, and a list
# least of all.
todo_train() {
  todo_aot=$(sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release" | tr -c 'A-Za-z0-9.\n' '-').aot
  [ ! -r "$todo_build/$todo_aot" ] || return 0
  {
    todo_train_for interpret "$todo_build/interpret-$todo_aot"
    todo_train_for list "$todo_build/list-$todo_aot"
    todo_train_for tasks "$todo_build/$todo_aot"
  } >"$todo_builds/training.log" 2>&1 </dev/null &
  todo_maven=$!
  todo_wait "$todo_maven" 'Preparing quick starts' || true # without the cache all works, slower
}

todo_train_for() {
  mkdir -p "$todo_builds/training"
  "$JAVA_HOME/bin/java" $todo_flags -XX:AOTCacheOutput="$2" -cp "$todo_build/shell/todo.jar" \
    dev.todo.shell.Training "$1" "$todo_builds/training"
}

# $1 as a word of the shell.
todo_quoted() {
  printf "'%s'" "$(printf '%s' "$1" | sed "s/'/'\\\\''/g")"
}

todo_write_current() {
  {
    echo "todo_id='$todo_id'"
    echo "todo_java_home=$(todo_quoted "$JAVA_HOME")"
    echo "todo_asked_home=$(todo_quoted "$todo_asked")"
    echo "todo_aot='$todo_aot'"
  } >"$todo_builds/current.new"
  touch -r "$todo_started" "$todo_builds/current.new"
  mv "$todo_builds/current.new" "$todo_builds/current"
}

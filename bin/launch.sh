# Sourced by ./todo with $root set: whether the build is fresh, and running what was built.
#
# A build lies in target/todo/<id>: shell/ and standalone/ with their jars, and AOT caches. It is never changed, so that a
# server goes on running from its own while a newer one is made. target/todo/current names the newest and its JDK.

todo_builds=$root/target/todo

# A command is over before most compiling would pay: one quick compiler, and late. The AOT cache is mapped where it was
# made for, and not used to compile by. docs/adr/0036 has the reasons; the cache wants the same flags each time.
todo_flags='-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=5 -XX:-UsePerfData -Xlog:disable
  -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -XX:-AOTReplayTraining
  -Djdk.includeInExceptions=hostInfoExclSocket'

# Whether the newest build is of the sources as they are, and its JDK is there.
todo_ready() {
  [ -r "$todo_builds/current" ] || return 1
  . "$todo_builds/current" # sets todo_id, todo_java_home, todo_asked_home, todo_aot
  todo_build=$todo_builds/$todo_id
  todo_java=$todo_java_home/bin/java
  [ "$todo_asked_home" = "${JAVA_HOME:-}" ] && [ -x "$todo_java" ] && [ -d "$todo_build/shell" ] || return 1
  [ -z "$(todo_changed)" ]
}

# The sources newer than the build. Folders count as well: their times tell of deleted files.
todo_changed() {
  cd "$root"
  set -- pom.xml
  for todo_module in core client mcp-tools service server notifier recurring-worker standalone shell; do
    set -- "$@" "$todo_module/pom.xml" "$todo_module/src/main"
  done
  LC_ALL=C exec find "$@" -newer target/todo/current 2>/dev/null
}

# The jars of folder $1 as a class path, its own jar first; the same each time, as the AOT cache wants it.
todo_class_path() {
  todo_path=
  for todo_jar in "$1"/*.jar; do
    todo_path=$todo_path:$todo_jar
  done
  printf '%s' "${todo_path#:}"
}

# What the command can't find out cheaply: which of its streams are terminals, and how wide they are.
todo_terminal() {
  todo_terminals=
  todo_columns=
  [ ! -t 0 ] || todo_terminals=0
  [ ! -t 2 ] || todo_terminals=${todo_terminals}2
  if [ -t 1 ]; then
    todo_terminals=${todo_terminals}1
    todo_columns=${COLUMNS:-}
    if [ -z "$todo_columns" ]; then
      todo_size=$(stty size <&1 2>/dev/null) || todo_size=
      todo_columns=${todo_size#* }
    fi
  fi
}

# Java reads its arguments in the character set of the locale; without one, or in "C", it would lose all but ASCII.
todo_locale() {
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    '' | C | POSIX)
      unset LC_ALL
      LC_CTYPE=C.UTF-8
      export LC_CTYPE
      ;;
  esac
}

# Becomes the command: main class $1 with the other arguments.
todo_run() {
  todo_main=$1
  shift
  todo_terminal
  todo_locale
  case ${1:-list} in
    interpret) todo_aot=interpret-$todo_aot ;;
    list)
      case " $*" in
        *' -'*) ;; # options want more than a list is made of
        *) todo_aot=list-$todo_aot ;;
      esac
      ;;
  esac
  exec "$todo_java" $todo_flags -XX:AOTCache="$todo_build/$todo_aot" -Dtodo.launcher="$root/todo" \
    -Dtodo.terminals="$todo_terminals" -Dtodo.columns="$todo_columns" -Dtodo.parent="$PPID" \
    -cp "$todo_build/shell/todo.jar" "$todo_main" "$@"
}

# Becomes the process behind up, backup, restore and user add.
todo_standalone() {
  todo_locale
  exec "$todo_java" -Dtodo.part=standalone -XX:+UseSerialGC -Xshare:auto --enable-native-access=ALL-UNNAMED \
    -cp "$(todo_class_path "$todo_build/standalone")" dev.todo.standalone.Main "$@"
}

# Becomes the server, in a session of its own: it outlives the terminal, and Ctrl-C there does not reach it.
todo_serve_detached() {
  todo_locale
  if ! command -v setsid >/dev/null 2>&1; then
    trap '' HUP INT
    todo_standalone "$@"
  fi
  exec setsid "$todo_java" -Dtodo.part=standalone -XX:+UseSerialGC -Xshare:auto --enable-native-access=ALL-UNNAMED \
    -cp "$(todo_class_path "$todo_build/standalone")" dev.todo.standalone.Main "$@"
}

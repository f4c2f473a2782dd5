# Sourced. Sets and exports JAVA_HOME to a JDK 25 or newer: JAVA_HOME, PATH, the system's usual JVM folders, SDKMAN.
# Ends the calling script with a clear message when there is none.

todo_jdk_release() { # the feature release of the JDK in folder $1, or nothing
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

todo_jdk_usable() {
  todo_release=$(todo_jdk_release "$1")
  [ -n "$todo_release" ] && [ "$todo_release" -ge 25 ]
}

todo_jdk_find() {
  if [ -n "${JAVA_HOME:-}" ] && todo_jdk_usable "$JAVA_HOME"; then
    printf '%s\n' "$JAVA_HOME"
    return
  fi
  todo_on_path=$(command -v javac 2>/dev/null || true)
  if [ -n "$todo_on_path" ]; then
    todo_on_path=$(readlink -f "$todo_on_path" 2>/dev/null || printf '%s' "$todo_on_path")
    todo_on_path=$(dirname "$(dirname "$todo_on_path")")
    if todo_jdk_usable "$todo_on_path"; then
      printf '%s\n' "$todo_on_path"
      return
    fi
  fi
  for todo_candidate in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${SDKMAN_DIR:-${HOME:-/nonexistent}/.sdkman}"/candidates/java/* "${HOME:-/nonexistent}"/.jdks/*; do
    if todo_jdk_usable "$todo_candidate"; then
      printf '%s\n' "$todo_candidate"
      return
    fi
  done
}

todo_found=$(todo_jdk_find)
if [ -z "$todo_found" ]; then
  {
    echo "todo: needs a JDK 25 or newer and found none."
    echo "      Looked at JAVA_HOME, PATH, the system's JVM folders and SDKMAN."
    echo "      Install one (for example Eclipse Temurin 25) and try again, or set JAVA_HOME to it."
  } >&2
  exit 1
fi
JAVA_HOME=$todo_found
export JAVA_HOME

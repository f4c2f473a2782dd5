# Sourced. Sets TODO_MAVEN to the Maven on PATH; ends the calling script with a clear message when there is none.
TODO_MAVEN=$(command -v mvn 2>/dev/null || true)
if [ -z "$TODO_MAVEN" ]; then
  echo "todo: building needs Maven 3.8 or newer on PATH (Debian and Ubuntu: apt install maven; macOS: brew install maven)." >&2
  exit 1
fi

# Finds a JDK 25 or newer. To be sourced by bash scripts; sets and exports JAVA_HOME.

# Where JDKs are commonly installed, besides JAVA_HOME and the PATH; the tests point it elsewhere.
: "${RESGUARDO_JDK_PLACES:=/usr/lib/jvm /usr/java /opt $HOME/.jdks $HOME/.sdkman/candidates/java}"

# The major version of the JDK in a directory; nothing when there is no JDK in it.
jdk_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

jdk_candidates() {
  local java place
  [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
  java=$(command -v java || true)
  [ -z "$java" ] || dirname "$(dirname "$(readlink -f "$java")")"
  for place in $RESGUARDO_JDK_PLACES; do
    ls -d "$place"/*/ 2>/dev/null || true
  done
}

find_jdk() {
  local candidate major
  while read -r candidate; do
    major=$(jdk_major "${candidate%/}")
    if [ "${major:-0}" -ge 25 ]; then
      export JAVA_HOME="${candidate%/}"
      return 0
    fi
  done < <(jdk_candidates)
  cat >&2 <<'MESSAGE'
resguardo: error: no JDK 25 found
resguardo: hint: install one, for instance from https://adoptium.net (Debian: temurin-25-jdk), or set JAVA_HOME to it
MESSAGE
  return 1
}

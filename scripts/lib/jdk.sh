# shellcheck shell=bash
# Sourced by the scripts: finds a JDK 25 or newer in the usual places and exports JAVA_HOME, or says in one sentence that
# there is none and ends with exit code 3. `require_maven` does the same for Maven.

readonly wanted_jdk=25

# The feature version of the JDK in a folder, or nothing where there is no compiler.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  local version
  version=$(sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true)
  if [ -z "$version" ]; then
    version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p' || true)
  fi
  printf '%s' "$version"
}

find_jdk() {
  local on_path="" candidate version
  if command -v javac >/dev/null 2>&1; then
    on_path=$(dirname "$(dirname "$(readlink -f "$(command -v javac)" 2>/dev/null || command -v javac)")")
  fi
  for candidate in \
    "${JAVA_HOME:-}" \
    "$on_path" \
    /usr/lib/jvm/* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
    "${HOME:-/nonexistent}"/.jdks/* \
    /opt/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] || continue
    version=$(jdk_version "$candidate")
    if [ -n "$version" ] && [ "$version" -ge "$wanted_jdk" ]; then
      printf '%s' "$candidate"
      return 0
    fi
  done
  return 1
}

require_maven() {
  local version=""
  if command -v mvn >/dev/null 2>&1; then
    version=$(mvn -B -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p' || true)
  fi
  case "$version" in
    "" | [0-2].* | 3.[0-7])
      echo "Maven 3.8 or newer is needed as mvn on the PATH${version:+, and the one there is $version}." >&2
      exit 3
      ;;
  esac
}

if ! JAVA_HOME=$(find_jdk); then
  echo "A JDK $wanted_jdk or newer is needed, and none was found by JAVA_HOME, on the PATH or in the usual places; install one or set JAVA_HOME." >&2
  exit 3
fi
export JAVA_HOME

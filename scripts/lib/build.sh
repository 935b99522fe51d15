# shellcheck shell=bash
# Sourced by the scripts that run the program: finds the JDK, builds what has changed since the last build, and sets
# `home`, the repository's folder, and `class_path`. Starting the JVM itself is left to the script, so that signals and
# exit codes are the program's own. The script may name another `module` than scripts/local, and the `profiles` it needs.

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
# shellcheck source=scripts/lib/jdk.sh
. "$home/scripts/lib/jdk.sh"

readonly module="${module:-scripts/local}" profiles="${profiles:-}"
readonly artefact="${module##*/}" target="$home/$module/target"
readonly class_path_file="$target/class-path"
readonly build_log="$target/build.log"

is_built() {
  [ -s "$class_path_file" ] || return 1
  local changed entry
  local -a entries watched=("$home/pom.xml" "$home/plugin/pom.xml" "$home/plugin/src/main")
  # The plugin stands alone; everything else is made of the functions and of it
  if [ "$module" != plugin ]; then
    watched+=("$home/functions/pom.xml" "$home/functions/src/main" "$home/scripts/local/pom.xml" "$home/scripts/local/src/main"
      "$home/$module/pom.xml" "$home/$module/src/main")
  fi
  changed=$(find "${watched[@]}" -newer "$class_path_file" -print 2>/dev/null)
  [ -z "$changed" ] || return 1
  IFS=: read -r -a entries <"$class_path_file"
  for entry in "${entries[@]}"; do
    [ -e "$entry" ] || return 1
  done
  ls "$target/$artefact"-*.jar >/dev/null 2>&1
}

build() {
  require_maven
  if [ -s "$class_path_file" ]; then
    echo "Building what has changed ..." >&2
  else
    echo "Building ... (the first time this downloads libraries, which can take some minutes)" >&2
  fi
  mkdir -p "$target"
  rm -f "$class_path_file"
  # The format is the build's own concern: it must not stand between a person and a running system
  if ! (cd "$home" && mvn -B -ntp -pl "$module" -am ${profiles:+-P "$profiles"} package -Dmaven.test.skip=true -Dspotless.check.skip=true) \
    >"$build_log" 2>&1; then
    grep -E '^\[ERROR\]|No space left' "$build_log" | head -n 20 >&2 || true
    echo "The build failed; the whole log is $build_log." >&2
    exit 1
  fi
  # Maven leaves an unchanged file as it was; its age says when everything was last built
  touch "$class_path_file"
}

is_built || build

# shellcheck disable=SC2034 # read by the script that sources this
class_path="$(ls "$target/$artefact"-*.jar):$(cat "$class_path_file")"

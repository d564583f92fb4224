# Sourced by the other scripts: finds the JDK and Maven, or says in one line what is missing.

# Exports often have Chinese file names, which a JVM under the C locale cannot open.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *[Uu][Tt][Ff]*8*) ;;
  *) [[ $(uname) == Darwin ]] || export LC_ALL=C.UTF-8 ;;
esac

[[ -n ${JAVA_HOME:-} && -x $JAVA_HOME/bin/java ]] && PATH=$JAVA_HOME/bin:$PATH

# Whether version $1 (1.8.0_402, 17.0.15, 3.8.7, 21-ea) is at least $2.$3.
at_least() {
  local major minor
  IFS=.-_+ read -r major minor _ <<<"$1"
  [[ $major =~ ^[0-9]+$ ]] || return 1
  [[ $minor =~ ^[0-9]+$ ]] || minor=0
  ((major > $2 || (major == $2 && minor >= $3)))
}

# Sets java_version to what `java -version` says. With "maven", Maven is looked at as well.
require_tools() {
  local found=() version
  if java_version=$(java -version 2>&1); then
    version=$(sed -n 's/.* version "\([^"]*\)".*/\1/p' <<<"$java_version" | head -n 1)
    at_least "${version:-0}" 17 0 || found+=("java ${version:-of unknown version}")
    command -v javac >/dev/null || found+=("no javac")
  else
    found+=("no java")
  fi
  if [[ ${1:-} == maven ]]; then
    if ! command -v mvn >/dev/null; then
      found+=("no mvn")
    elif [[ ${#found[@]} == 0 ]]; then
      version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][^ ]*\).*/\1/p' | head -n 1)
      at_least "${version:-0}" 3 8 || found+=("mvn ${version:-of unknown version}")
    fi
  fi
  [[ ${#found[@]} == 0 ]] && return
  local install="apt-get install openjdk-17-jdk maven"
  [[ $(uname) == Darwin ]] && install="brew install --cask temurin@17 && brew install maven"
  version=$(printf ', %s' "${found[@]}")
  echo "ReplyLedger needs a JDK 17 or newer and Maven 3.8 or newer; found ${version#, }. To install them: $install" >&2
  exit 2
}

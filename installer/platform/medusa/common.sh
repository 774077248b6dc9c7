# Read by `up` and `down`: where things lie and who runs them. Not to be started.

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source_root=$(cd "$here/../../.." && pwd)

fail() {
  echo "installer/platform/medusa/$(basename "$0"): $*" >&2
  exit 1
}

# The servers never run as root. The Debian package `postgresql` makes the account used then.
as_service() {
  if ((EUID == 0)); then
    (cd "$data" && exec runuser -u "$account" -- "$@")
  else
    (cd "$data" && exec "$@")
  fi
}

paths() {
  data=$(realpath -m "$1")
  account=${COMPTOIR_ACCOUNT:-postgres}
  project=$data/project
  cluster=$data/postgres
  run=$data/run
  pg_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
}

# The process named in a pid file, if it is still the one that was started.
alive() {
  local pid
  [[ -r $1 ]] || return 1
  pid=$(head -1 "$1")
  [[ -d /proc/$pid ]] && tr '\0' ' ' <"/proc/$pid/cmdline" | grep -qF "$2"
}

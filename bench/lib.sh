# What the measurements share. Sourced, never run.
here=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")" && pwd)

# Installs the Debian packages named that are missing, and says so.
need() {
  local missing=() tool
  for tool in "$@"; do command -v "$tool" >/dev/null || [ -x "/usr/sbin/$tool" ] || missing+=("$tool"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  echo "Installing ${missing[*]} for the measurement …" >&2
  local as=(); [ "$(id -u)" = 0 ] || as=(sudo -n)
  { "${as[@]}" apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${as[@]}" apt-get install -y -qq "${missing[@]}"; } >&2 ||
    { echo "Could not install ${missing[*]}. Install them yourself, then measure again." >&2; exit 1; }
}

# The middle one of an odd number of figures.
median() { printf '%s\n' "$@" | sort -n | sed -n "$((($# + 1) / 2))p"; }

# A port that nobody listens on.
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# Waits until an address answers 200: await URL SECONDS.
await() {
  local until=$((SECONDS + $2))
  until curl -fsS -o /dev/null "$1" 2>/dev/null; do
    [ "$SECONDS" -lt "$until" ] || { echo "$1 did not answer within $2 seconds." >&2; return 1; }
    sleep 0.05
  done
}

java_version() { sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$JAVA_HOME/release"; }
cores() { getconf _NPROCESSORS_ONLN; }
load() { cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo null; }

# What a build needs on a fresh machine; sourced by demo/run and Tests/run. Each function looks first, so that a second
# run needs neither root nor network.

# Installs, with apt, what is missing of the build's packages and of those named.
need_packages() {
  local package missing=() as_root=()
  for package in libncurses-dev libsimdjson-dev "$@"; do
    package_installed "$package" || missing+=("$package")
  done
  for package in g++ git; do
    command -v "$package" >/dev/null || missing+=("$package")
  done
  ((${#missing[@]})) || return 0

  ((EUID == 0)) || as_root=(sudo)
  if ! command -v apt-get >/dev/null || ! command -v "${as_root[0]:-env}" >/dev/null; then
    printf 'Please install these packages, then run this again: %s\n' "${missing[*]}" >&2
    exit 1
  fi
  printf 'Installing %s\n' "${missing[*]}" >&2
  if ! { "${as_root[@]}" apt-get update -qq &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y "${missing[@]}"; } >/dev/null; then
    printf 'That failed; please install these packages, then run this again: %s\n' "${missing[*]}" >&2
    exit 1
  fi
}

package_installed() {
  # shellcheck disable=SC2016 # dpkg-query's own field, no variable
  [[ $(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null) == installed ]]
}

# Says where Swift comes from when there is none.
need_swift() {
  command -v swift >/dev/null && return
  printf 'There is no swift on the PATH: install Swift 6.1 or later from https://www.swift.org/install, then run this again.\n' >&2
  exit 1
}

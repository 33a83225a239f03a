#!/usr/bin/env bash
# Installs the system packages that are missing, when it may; says what it does and asks nothing.
#   scripts/setup.sh run       what building and opening the window needs
#   scripts/setup.sh test      that, and what the tests need
#   scripts/setup.sh windows   what building for Windows needs
set -euo pipefail

run=(build-essential pkg-config ca-certificates libssl-dev libdbus-1-dev libwebkit2gtk-4.1-dev
  fonts-noto-core)
test=(webkit2gtk-driver xvfb xauth chromium poppler-utils qpdf dbus-daemon dbus-bin xdotool)
windows=(rustc-web cargo-web rust-web-src gcc-mingw-w64-x86-64-posix g++-mingw-w64-x86-64-posix
  wine64 wine)

case "${1:-run}" in
  run) wanted=("${run[@]}") ;;
  test) wanted=("${run[@]}" "${test[@]}") ;;
  windows) wanted=("${run[@]}" "${windows[@]}") ;;
  *) echo "setup.sh: run, test or windows" >&2; exit 2 ;;
esac

if [ "$(uname -s)" = Linux ] && command -v dpkg-query >/dev/null; then
  missing=()
  for package in "${wanted[@]}"; do
    state=$(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null || true)
    [ "${state:0:2}" = ii ] || missing+=("$package")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    as_root=()
    if [ "$(id -u)" -ne 0 ]; then
      if ! command -v sudo >/dev/null || ! sudo -n true 2>/dev/null; then
        echo "These packages are missing; install them, then run this again:" >&2
        echo "  sudo apt-get install --no-install-recommends ${missing[*]}" >&2
        exit 1
      fi
      as_root=(sudo)
    fi
    echo "Installing: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  fi
else
  echo "Not a Debian-like system: make sure that these are there: ${wanted[*]}"
fi

for tool in cargo node npm; do
  if ! command -v "$tool" >/dev/null; then
    case "$tool" in
      cargo) echo "Rust is missing: install 1.95 from https://rustup.rs" >&2 ;;
      *) echo "Node.js is missing: install 20.19 or newer from https://nodejs.org" >&2 ;;
    esac
    exit 1
  fi
done
if ! node -e 'const [a, b] = process.versions.node.split(".").map(Number);
    process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; then
  echo "Node.js $(node --version) is too old: 20.19 or newer is needed." >&2
  exit 1
fi

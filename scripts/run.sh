#!/usr/bin/env bash
# Opens the window on the training establishment, made at the first run. Without a display, serves
# the screens to a browser of this PC. AGIDERM_FILE names another file.
set -euo pipefail
cd "$(dirname "$0")/.."

programs="${CARGO_TARGET_DIR:-target}/debug"
file="${AGIDERM_FILE:-${XDG_DATA_HOME:-$HOME/.local/share}/agiderm/formation.agiderm}"
mkdir -p "$(dirname "$file")"
if [ ! -e "$file" ]; then
  "$programs/agiderm" training --file "$file"
fi
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  exec env AGIDERM_FILE="$file" "$programs/agiderm-desktop"
fi
echo "Pas d'écran ici : le registre s'ouvre dans un navigateur. / No display: use a browser."
exec "$programs/agiderm" serve --file "$file" --port "${PORT:-8930}"

#!/usr/bin/env bash
# Draws the program's icon (a register with one line due) with ImageMagick. The results are
# committed: run this again only to change the drawing.
set -euo pipefail
cd "$(dirname "$0")/../src-tauri/icons"
convert -size 1024x1024 xc:none \
  -fill '#0b4f8a' -draw 'roundrectangle 32,32 992,992 176,176' \
  -fill '#083c6a' -draw 'roundrectangle 208,176 848,864 48,48' \
  -fill '#ffffff' -draw 'roundrectangle 256,144 848,824 40,40' \
  -fill '#d6e6f4' -draw 'rectangle 256,144 344,824' \
  -fill '#475462' -draw 'roundrectangle 408,264 760,304 20,20' \
  -draw 'roundrectangle 408,392 760,432 20,20' \
  -fill '#ffc247' -draw 'roundrectangle 384,496 784,608 32,32' \
  -fill '#16202b' -draw 'roundrectangle 424,536 640,568 16,16' \
  -fill '#475462' -draw 'roundrectangle 408,680 680,720 20,20' \
  PNG32:icon-1024.png
for side in 32 128 256 512; do
  convert icon-1024.png -filter Lanczos -resize "${side}x${side}" -strip "PNG32:${side}x${side}.png"
done
convert icon-1024.png -define icon:auto-resize=256,64,48,32,24,16 icon.ico
rm icon-1024.png

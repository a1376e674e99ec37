#!/usr/bin/env bash
# Makes the pictures of the README from the samples: the workbook, printed by LibreOffice.
# Wants libreoffice-calc, poppler-utils and imagemagick; TH Sarabun New where the words shall look as
# in an office.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

"$root/run" "$root/samples" -o "$work/ita.xlsx" -q || true
soffice --headless --convert-to pdf --outdir "$work" "$work/ita.xlsx" >/dev/null
pdftoppm -r 250 -f 1 -l 1 -png "$work/ita.pdf" "$work/page"
convert "$work"/page*.png -crop 62%x40%+0+90 +repage -resize 1600x -colors 64 \
  "$root/docs/pictures/workbook.png"

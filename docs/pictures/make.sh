#!/usr/bin/env bash
# Makes the pictures of the README from the samples: the workbook, printed by LibreOffice.
# Wants libreoffice-calc, poppler-utils and imagemagick; TH Sarabun New where the words shall look as
# in an office.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

"$root/run" "$root/samples" -o "$work/ita.xlsx" --one-workbook -q || true
soffice --headless --convert-to pdf --outdir "$work" "$work/ita.xlsx" >/dev/null
# Page 1 is ผลรายหน่วยงาน, 2 and 3 are the beginning of ภาพรวมจังหวัด.
pdftoppm -r 150 -f 1 -l 3 -png "$work/ita.pdf" "$work/page"
pages=("$work"/page*.png)
convert "${pages[0]}" -trim +repage -bordercolor white -border 20 -resize 1600x -colors 64 \
  "$root/docs/pictures/workbook.png"
convert "${pages[1]}" "${pages[2]}" -trim +repage -bordercolor white -border 20 -append \
  -resize 1400x -colors 64 "$root/docs/pictures/overview.png"

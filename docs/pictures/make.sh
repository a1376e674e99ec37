#!/usr/bin/env bash
# Makes the pictures of the README from the samples: the workbook, printed by LibreOffice.
# Wants libreoffice-calc, poppler-utils and imagemagick; TH Sarabun New where the words shall look as
# in an office.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

# One province's table: the other samples make up the same agencies with other scores, and all of them
# together show little but conflicts. PRONGSAI: another program than the one ./run builds.
"${PRONGSAI:-$root/run}" ${PRONGSAI:+extract} "$root/samples/league-2568-chromium.pdf" \
  -o "$work/ita.xlsx" -q || true
soffice --headless --convert-to pdf --outdir "$work" "$work/ita.xlsx" >/dev/null
# Page 1 is the beginning of ผลรายหน่วยงาน; ภาพรวมจังหวัด begins where its title stands.
overview=2
until pdftotext -f "$overview" -l "$overview" "$work/ita.pdf" - | grep -q ภาพรวมผลการประเมิน; do
  overview=$((overview + 1))
done
pdftoppm -r 150 -f 1 -l 1 -singlefile -png "$work/ita.pdf" "$work/first"
pdftoppm -r 150 -f "$overview" -l $((overview + 1)) -png "$work/ita.pdf" "$work/overview"
convert "$work/first.png" -trim +repage -bordercolor white -border 20 -resize 1600x -colors 64 \
  "$root/docs/pictures/workbook.png"
convert "$work"/overview*.png -trim +repage -bordercolor white -border 20 -append \
  -resize 1400x -colors 64 "$root/docs/pictures/overview.png"

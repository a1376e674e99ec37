#!/usr/bin/env bash
# Makes the pictures of docs/คู่มือ.md: sheets of a workbook of five samples and an invented roster, printed
# by LibreOffice. Wants libreoffice-calc, poppler-utils and imagemagick.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$(cd -- "$here/../.." && pwd)
program=${1:-$root/run}
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

mkdir "$work/in"
for sample in thai-2568-writer arabic-2568-writer follow-2568-writer thai-2568-chromium thai-2568-damaged; do
  cp "$root/samples/$sample.pdf" "$work/in"
done
# The roster's last but one sends a file that nobody can read.
printf '%%PDF-1.5\n' > "$work/in/อบต.ทุ่งตะแบกนา 2568.pdf"
(cd "$work" && "$program" extract in -o ita.xlsx --one-workbook --roster "$here/roster.csv" -q) || true
soffice --headless --convert-to pdf --outdir "$work" "$work/ita.xlsx" >/dev/null

# picture NAME SHEET PAGES: so many pages from the first that has the sheet's name above it.
picture() {
  local page=1 pages
  pages=$(pdfinfo "$work/ita.pdf" | awk '/^Pages/ { print $2 }')
  until pdftotext -layout -f "$page" -l "$page" "$work/ita.pdf" - | grep -m1 . | grep -q "^ *$2 *$"; do
    page=$((page + 1))
    [ "$page" -le "$pages" ] || { echo "no page of $2" >&2; return 1; }
  done
  pdftoppm -r 110 -f "$page" -l $((page + $3 - 1)) -png "$work/ita.pdf" "$work/$1"
  convert "$work/$1"-*.png -gravity south -chop 0x60 -trim +repage -bordercolor white -border 12 \
    -append -resize '1200x>' -colors 64 -define png:compression-level=9 "$here/$1.png"
}

picture status สถานะรายงาน 1
picture announced ต่างจากประกาศ 1
picture review รายการรอตรวจสอบ 1
picture visits เลือกพื้นที่ 2
picture follow-up ติดตาม 1

#!/usr/bin/env bash
# Makes the pictures of docs/คู่มือ.md and docs/workbook.md: the sheets of a workbook of seven samples and an
# invented roster, printed by LibreOffice, and a brief. Wants libreoffice-calc, poppler-utils and imagemagick; TH
# Sarabun New where the words shall look as in an office.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
root=$(cd -- "$here/../.." && pwd)
# PRONGSAI: another program than the one ./run builds.
extract=("$root/run")
[ -n "${PRONGSAI:-}" ] && extract=("$(readlink -f -- "$PRONGSAI")" extract)
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

mkdir "$work/in"
for sample in thai-2568-writer arabic-2568-writer follow-2568-writer thai-2568-chromium thai-2568-damaged \
  arabic-2564-chromium league-2568-chromium; do
  cp "$root/samples/$sample.pdf" "$work/in"
done
# The roster's last but one sends a file that nobody can read.
printf '%%PDF-1.5\n' > "$work/in/อบต.ทุ่งตะแบกนา 2568.pdf"
(cd "$work" && "${extract[@]}" in -o ita.xlsx --briefs briefs --one-workbook \
  --roster "$here/roster.csv" -q) || true
soffice --headless --convert-to pdf --outdir "$work" "$work/ita.xlsx" >/dev/null
pdftotext -layout "$work/ita.pdf" "$work/ita.txt"

# found NAME SHEET PAGES: $work/NAME-*.png of so many pages from the first that has the sheet's name above it.
found() {
  local page
  page=$(awk -v RS='\f' -v name="$2" '{ sub(/^[ \n]+/, ""); sub(/ *\n.*/, "") }
    $0 == name && !page { page = NR } END { print page }' "$work/ita.txt")
  [ -n "$page" ] || { echo "no page of $2" >&2; return 1; }
  pdftoppm -r 110 -f "$page" -l $((page + $3 - 1)) -png "$work/ita.pdf" "$work/$1"
}

# picture FILE WIDTH COLOURS PNG...: the pages under one another.
picture() {
  local file=$1 width=$2 colours=$3
  shift 3
  convert "$@" -gravity south -chop 0x60 -trim +repage -bordercolor white -border 12 \
    -append -resize "${width}x>" -colors "$colours" -define png:compression-level=9 \
    -define png:exclude-chunks=date,time "$file"
}

# sheet NAME SHEET PAGES: a picture of the manual. small NAME SHEET PAGES: one of docs/workbook.md.
sheet() { found "$@" && picture "$here/$1.png" 1200 64 "$work/$1"-*.png; }
small() { found "$@" && picture "$here/sheets/$1.png" 900 48 "$work/$1"-*.png; }

sheet status สถานะรายงาน 1
sheet announced ต่างจากประกาศ 1
sheet review รายการรอตรวจสอบ 1
sheet visits เลือกพื้นที่ 2
sheet follow-up ติดตาม 1

mkdir -p "$here/sheets"
small 01-results ผลรายหน่วยงาน 1
small 02-overview ภาพรวมจังหวัด 3
small 03-agency สรุปรายแห่ง 3
small 04-items คะแนนรายข้อ 1
small 05-item-map ตารางคะแนนรายข้อ 1
small 06-issues ประเด็นที่ควรพัฒนา 1
small 07-measures มาตรการและแผน 1
small 08-problems ปัญหาและข้อจำกัด 1
small 09-former-measures ผลมาตรการเดิม 1
small 10-strengths จุดแข็งและลำดับ 1
small 11-history ผลย้อนหลัง 1
small 12-findings ข้อสังเกตของโปรแกรม 1
small 13-sources เอกสารต้นทาง 1
small 14-notes คำชี้แจง 3
pdftoppm -r 80 -f 1 -l 1 -png "$work/briefs/เทศบาลตำบลบึงดาวเรืองทอง"*2568.pdf "$work/brief"
picture "$here/sheets/15-brief.png" 700 32 "$work"/brief-*.png

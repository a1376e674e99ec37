#include "extractors/layout/doubtful_cell.h"

#include <string>

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Enough of a text to find it on its page (code points).
constexpr std::size_t kShown = 60;

std::string beginning_of(const std::string& text) {
  const std::u32string all = to_code_points(text);
  if (all.size() <= kShown) return text;
  std::string shown;
  for (const char32_t c : all.substr(0, kShown)) append_utf8(c, shown);
  return shown + "…";
}

}  // namespace

void report_doubtful_cell(const Cell& cell, Findings& findings) {
  if (cell.lines.empty()) return;
  const std::string text = beginning_of(plain_text(cell));
  findings.push_back({Severity::kReview, "cell-place-doubtful", "", cell.lines.front().origin.page,
                      "ตารางไม่มีเส้นคั่น จึงไม่แน่ชัดว่าข้อความนี้เป็นของแถวใดบ้าง โปรดดูหน้าเอกสาร: " + text,
                      "no lines part the rows of the table: which of them this text is for is not "
                      "certain; look at the page: " +
                          text});
}

void report_doubtful_cell(const Table& table, std::size_t row, std::size_t column,
                          Findings& findings) {
  const Cell* cell = cell_at(table, static_cast<int>(row), static_cast<int>(column));
  if (cell) report_doubtful_cell(*cell, findings);
}

}  // namespace prongsai

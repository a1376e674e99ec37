#include "extractors/transcript/read_transcript.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "model/conversion_error.h"
#include "normalizers/numbers/digits.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  while (true) {
    const std::size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

std::string without(std::string text, std::string_view what) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at)) {
    text.erase(at, what.size());
  }
  return text;
}

Line line_of(std::string_view text, bool paragraph_end) {
  Line line;
  line.text = std::string(trim(text));
  line.paragraph_end = paragraph_end;
  line.origin.method = Method::kTranscript;
  return line;
}

// The paragraphs of a cell: "<p>a</p> <p>b</p>" are two, anything else is one.
std::vector<Line> cell_lines(std::string_view text) {
  std::vector<Line> lines;
  constexpr std::string_view kOpen = "<p>";
  constexpr std::string_view kClose = "</p>";
  const auto add = [&](std::string_view part) {
    std::string plain = without(without(std::string(part), kOpen), kClose);
    if (!trim(plain).empty()) lines.push_back(line_of(plain, true));
  };
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t close = text.find(kClose, begin);
    const std::size_t open = text.find(kOpen, begin + 1);
    const std::size_t end =
        std::min(close == std::string_view::npos ? close : close + kClose.size(), open);
    add(text.substr(begin, end == std::string_view::npos ? end : end - begin));
    if (end == std::string_view::npos) break;
    begin = end;
  }
  if (!lines.empty()) lines.back().paragraph_end = false;
  return lines;
}

Block table_of(const std::vector<std::string_view>& rows) {
  Block block;
  block.kind = BlockKind::kTable;
  Table& table = block.table;
  table.origin.method = Method::kTranscript;
  table.rows = static_cast<int>(rows.size());
  for (const std::string_view row : rows) {
    table.columns = std::max(table.columns, static_cast<int>(split(row, '\t').size()));
  }
  for (int row = 0; row < table.rows; ++row) {
    const auto cells = split(rows[static_cast<std::size_t>(row)], '\t');
    for (int column = 0; column < table.columns; ++column) {
      Cell cell;
      cell.row = row;
      cell.column = column;
      cell.origin.method = Method::kTranscript;
      const auto index = static_cast<std::size_t>(column);
      if (index < cells.size()) cell.lines = cell_lines(cells[index]);
      table.cells.push_back(std::move(cell));
    }
  }
  return block;
}

bool has_decimals(std::string_view row) {
  const std::string plain = with_ascii_digits(row);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t at = 1; at + 1 < plain.size(); ++at) {
    if (plain[at] == '.' && is_digit(plain[at - 1]) && is_digit(plain[at + 1])) return true;
  }
  return false;
}

// "อำเภอเมืองน่าน" on a line without tabs between rows of one table: a row of its own, which names
// the district of those below. Before a table with a header it is none: no row of scores follows
// it.
bool is_district_row(std::string_view line, std::string_view above, std::string_view below) {
  return trim(line).starts_with("อำเภอ") &&
         split(above, '\t').size() == split(below, '\t').size() && has_decimals(below);
}

}  // namespace

Document read_transcript(std::string_view text, const std::string& name) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (!is_utf8(text)) {
    throw ConversionError(Refusal::kWrongEncoding, name, "the text is not UTF-8");
  }
  Document document;
  document.source.file = name;
  document.source.kind = SourceKind::kTranscript;
  Page page;
  std::vector<std::string_view> rows;
  const auto end_table = [&] {
    if (rows.empty()) return;
    page.blocks.push_back(table_of(rows));
    rows.clear();
  };
  std::vector<std::string_view> lines = split(text, '\n');
  for (std::string_view& line : lines) {
    if (line.ends_with('\r')) line.remove_suffix(1);
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    const bool district =
        !rows.empty() && i + 1 < lines.size() && is_district_row(line, rows.back(), lines[i + 1]);
    if (district || line.find('\t') != std::string_view::npos) {
      rows.push_back(line);
      continue;
    }
    end_table();
    const std::string plain = without(without(without(std::string(line), "**"), "<p>"), "</p>");
    if (trim(plain).empty()) continue;
    Block block;
    block.text = line_of(plain, false);
    page.blocks.push_back(std::move(block));
  }
  end_table();
  document.pages.push_back(std::move(page));
  return document;
}

}  // namespace prongsai

#include "comparison/unread_files.h"

#include <map>
#include <string_view>

#include "normalizers/names/agency.h"
#include "normalizers/names/agency_name.h"
#include "normalizers/numbers/year.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

bool begins_thai(std::string_view text) {
  if (text.empty()) return false;
  std::size_t offset = 0;
  const char32_t first = next_code_point(text, offset);
  return is_thai_letter(first) || is_thai_mark(first);
}

// What may follow a name without a space: "อบต.งามอำเภอเวียง", "อบต.งามปี68".
bool ends_name(std::string_view rest) {
  if (!begins_thai(rest)) return true;
  constexpr std::string_view kBegins[] = {"อำเภอ", "อ.", "จังหวัด", "จ.", "ปี", "พ.ศ."};
  for (const std::string_view begin : kBegins) {
    if (rest.starts_with(begin)) return true;
  }
  return false;
}

// Every text of the path that begins with an agency's kind, spelt out: "องค์การบริหารส่วนตำบลงาม
// 2568".
std::vector<std::string> spelt_out(const std::string& file) {
  std::vector<std::string> texts;
  for (std::size_t offset = 0; offset < file.size();) {
    const std::string_view rest = std::string_view(file).substr(offset);
    static_cast<void>(next_code_point(file, offset));
    if (!begins_thai(rest)) continue;
    std::string text = spell_out_agency(rest.substr(0, rest.find('/')));
    const std::string_view kind = agency_kind(text);
    if (is_local_kind(kind) && text.starts_with(kind)) texts.push_back(std::move(text));
  }
  return texts;
}

bool names(const std::vector<std::string>& texts, const RosterEntry& entry) {
  for (const std::string& text : texts) {
    if (!entry.name.empty() && text.starts_with(entry.name) &&
        ends_name(std::string_view(text).substr(entry.name.size()))) {
      return true;
    }
  }
  return false;
}

// The one that is meant; of namesakes that whose district the path names.
std::optional<std::size_t> single(const std::string& file, const std::vector<std::size_t>& named,
                                  const std::vector<RosterEntry>& roster) {
  if (named.size() == 1) return named.front();
  std::optional<std::size_t> found;
  for (const std::size_t i : named) {
    if (roster[i].name != roster[named.front()].name) return std::nullopt;
    const std::string& district = roster[i].district;
    if (district.empty() || file.find(district) == std::string::npos) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

}  // namespace

std::vector<UnreadFile> unread_files(const RunResult& run, const std::vector<RosterEntry>& roster) {
  std::vector<UnreadFile> files;
  for (const InputOutcome& input : run.inputs) {
    if (!input.refusal) continue;
    const std::vector<std::string> texts = spelt_out(input.file);
    std::vector<std::size_t> named;
    for (std::size_t i = 0; i < roster.size() && !texts.empty(); ++i) {
      if (names(texts, roster[i])) named.push_back(i);
    }
    if (const auto entry = named.empty() ? std::nullopt : single(input.file, named, roster)) {
      files.push_back({input.file, *entry, find_year(input.file)});
    }
  }
  return files;
}

}  // namespace prongsai

#include "extractors/report/sentence_words.h"

#include <algorithm>
#include <set>

#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/score.h"
#include "normalizers/text/phrase_key.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool leads_from(std::string_view before, std::string_view overall) {
  const std::size_t at = before.rfind(overall);
  if (at == std::string_view::npos) return false;
  std::string between(before.substr(at + overall.size()));
  if (between.starts_with(" (") && contains(between, ")")) between.erase(0, between.find(')') + 1);
  for (const std::string_view word : {"ของหน่วยงาน", "หน่วยงาน", "เท่ากับ", "อยู่ที่", "คะแนน", "ร้อยละ",
                                      "ที่ได้", "ได้", "มี", "คือ", ":", "=", "(", " "}) {
    for (std::size_t i = between.find(word); i != std::string::npos; i = between.find(word))
      between.erase(i, word.size());
  }
  return between.empty();
}

// "97.7597.3098.19": numbers of several columns, of which nobody knows whose they are.
bool holds_run_together_numbers(std::string_view text) {
  const std::string plain = with_ascii_digits(text);
  const auto digit = [&](std::size_t i) {
    return i < plain.size() && plain[i] >= '0' && plain[i] <= '9';
  };
  for (std::size_t at = plain.find('.'); at != std::string::npos; at = plain.find('.', at + 1)) {
    if (at > 0 && digit(at - 1) && digit(at + 1) && digit(at + 2) && digit(at + 3)) return true;
  }
  return false;
}

}  // namespace

bool leads_from_overall(std::string_view before) {
  return leads_from(before, "ภาพรวม") || leads_from(before, "คะแนน ITA");
}

bool speaks_of_score(std::string_view before) {
  constexpr std::size_t kClose = 90;  // bytes: 30 Thai characters
  const std::string_view close =
      before.size() > kClose ? before.substr(before.size() - kClose) : before;
  if (leads_from_overall(close)) return true;
  return contains(close, "คะแนนที่ได้") || contains(close, "ได้คะแนน") || contains(close, "คะแนนรวม") ||
         contains(close, "ผลคะแนน");
}

bool leads_to_number(std::string_view before) {
  constexpr std::size_t kClose = 48;  // bytes: 16 Thai characters
  const std::string_view close =
      before.size() > kClose ? before.substr(before.size() - kClose) : before;
  for (const std::string_view word : {"คะแนน", "ร้อยละ", "ได้", "เท่ากับ", "=", ":"}) {
    if (contains(close, word)) return true;
  }
  return trim(close).ends_with('(');
}

bool is_no_result(std::string_view before, std::string_view after) {
  const std::string_view just_before = trim(before);
  const std::string_view just_after = trim(after);
  for (const std::string_view dash : {"-", "–", "—", "ถึง"}) {
    if (just_after.starts_with(dash) && !find_scores(just_after.substr(0, 40)).empty()) return true;
    if (just_before.ends_with(dash) && dash != "ถึง" && before.size() < 30) return true;
  }
  // A change: "97.30 98.19 +0.90"; or what a row without lines left of one.
  for (const std::string_view sign : {"+", "−", "±", "↑", "↓", "▲", "▼"}) {
    if (just_before.ends_with(sign)) return true;
  }
  if (before.ends_with('-') || holds_run_together_numbers(before)) return true;
  for (const std::string_view word : {"เต็ม", "น้ำหนัก", "น้ำหนักร้อยละ", "เพิ่มขึ้น", "ลดลง", "น้อยกว่า",
                                      "มากกว่า", "ต่ำกว่า", "ไม่น้อยกว่า", "เกณฑ์"}) {
    if (just_before.ends_with(word)) return true;
  }
  // "85.00 คะแนนขึ้นไป" is a bound.
  std::string_view behind = just_after;
  if (behind.starts_with("คะแนน")) behind = trim(behind.substr(std::string_view("คะแนน").size()));
  return behind.starts_with("ขึ้นไป");
}

bool only_names(std::string_view text) {
  std::string rest(text);
  for (const std::string_view word : {"IIT", "EIT", "OIT", "ส่วนที่", "เสียภายใน", "เสียภายนอก",
                                      "การเปิดเผยข้อมูลสาธารณะ", "แบบวัด", "แบบตรวจ"}) {
    if (const auto at = rest.find(word); at != std::string::npos) rest.erase(at, word.size());
  }
  rest = phrase_key(rest);
  std::erase_if(rest, [](char c) { return c >= '0' && c <= '9'; });
  return rest.empty();
}

bool names_and_scores_alternate(std::string_view line) {
  const auto skip = [&](std::size_t at) {
    for (bool again = true; again && at < line.size();) {
      again = false;
      for (const std::string_view word : {" ", ",", ":", "=", "และ", "คะแนน"}) {
        if (!line.substr(at).starts_with(word)) continue;
        at += word.size();
        again = true;
      }
    }
    return at;
  };
  auto scores = find_scores(line);
  std::size_t at = std::min({line.find("IIT"), line.find("EIT"), line.find("OIT")});
  const bool in_parentheses = at > 0 && at < line.size() && line[at - 1] == '(';
  if (in_parentheses) std::erase_if(scores, [&](const auto& score) { return score.offset < at; });
  if (scores.size() < 2 || at > scores.front().offset) return false;
  for (const FoundScore& score : scores) {
    const std::string_view name = line.substr(at, 3);
    if (name != "IIT" && name != "EIT" && name != "OIT") return false;
    if (skip(at + name.size()) != score.offset) return false;
    at = skip(score.offset + score.length);
  }
  return true;
}

bool is_of_others(std::string_view before) {
  for (const std::string_view word :
       {"ผู้ตอบ", "ตอบแบบ", "เป้าหมาย", "ปีที่ผ่านมา", "ปีก่อน", "ระดับประเทศ", "ทั้งประเทศ"}) {
    if (contains(before, word)) return true;
  }
  return false;
}

bool is_a_change(std::string_view before) {
  for (const std::string_view word : {"เพิ่มขึ้น", "ลดลง", "สูงขึ้น", "สูงกว่า", "ต่ำกว่า", "ผลต่าง"}) {
    const std::size_t at = before.rfind(word);
    if (at != std::string_view::npos && !contains(before.substr(at), "ได้")) return true;
  }
  return false;
}

bool consists_of(std::string_view text, std::span<const std::string_view> words) {
  while (!text.empty()) {
    const auto word = std::find_if(words.begin(), words.end(),
                                   [&](std::string_view one) { return text.starts_with(one); });
    if (word == words.end()) return false;
    text.remove_prefix(word->size());
  }
  return true;
}

std::string without_results_in_parentheses(std::string_view text) {
  std::string rest(text);
  for (std::size_t open = rest.find('('); open != std::string::npos; open = rest.find('(', open)) {
    const std::size_t close = rest.find(')', open);
    if (close == std::string::npos) break;
    const bool result = !find_scores(std::string_view(rest).substr(open, close - open)).empty();
    if (result) {
      rest.erase(open, close + 1 - open);
    } else {
      open = close;
    }
  }
  return rest;
}

std::size_t years_in(std::string_view text) {
  std::set<int> years;
  const std::string plain = with_ascii_digits(text);
  for (std::size_t at = 0; at + 4 <= plain.size(); ++at) {
    const bool begins = at == 0 || plain[at - 1] < '0' || plain[at - 1] > '9';
    if (!begins || plain.compare(at, 2, "25") != 0) continue;
    if (const auto year = find_year("พ.ศ. " + plain.substr(at, 4)))
      years.insert(year->buddhist_era);
  }
  return years.size();
}

std::optional<FiscalYear> last_year(std::string_view text) {
  std::optional<FiscalYear> last;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = text.find("ปี", at + 1);
    const auto part = text.substr(at, next == std::string_view::npos ? next : next - at);
    if (const auto year = find_year(part)) last = year;
    if (next == std::string_view::npos) break;
    at = next;
  }
  return last;
}

}  // namespace prongsai

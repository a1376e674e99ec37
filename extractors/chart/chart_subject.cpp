#include "extractors/chart/chart_subject.h"

#include <algorithm>
#include <array>

#include "extractors/report/headings.h"
#include "model/item_code.h"
#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/year.h"
#include "normalizers/text/phrase_key.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

bool has_any(std::string_view key, std::initializer_list<std::string_view> phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](std::string_view phrase) {
    return key.find(phrase_key(phrase)) != std::string_view::npos;
  });
}

// "l ตัวชี้วัดที่ 1", "เ ปี 2568": the tick of an axis, read as a letter that never stands alone.
std::string_view without_ticks(std::string_view text) {
  const auto is_tick = [](std::string_view word) {
    constexpr std::array<std::string_view, 11> kTicks{"l", "I", "|", "!", "i", "-",
                                                      "–", "_", ".", "เ", "แ"};
    return std::find(kTicks.begin(), kTicks.end(), word) != kTicks.end();
  };
  for (std::size_t space = text.find(' ');
       space != std::string_view::npos && is_tick(text.substr(0, space)); space = text.find(' ')) {
    text.remove_prefix(space + 1);
  }
  for (std::size_t space = text.rfind(' ');
       space != std::string_view::npos && is_tick(text.substr(space + 1));
       space = text.rfind(' ')) {
    text = text.substr(0, space);
  }
  return text;
}

// "ตัวชี้วัดที 4", "ด๋วิชี้วัดที่ 9" of pixels: the heading of an indicator with a letter or marks misread, and
// nothing else. The number is as good as any read from pixels.
std::optional<int> damaged_heading(std::string_view text) {
  constexpr double kAlike = 0.8;  // one of six letters
  const std::string ascii = with_ascii_digits(text);
  std::size_t digits = ascii.size();
  while (digits > 0 && ascii[digits - 1] >= '0' && ascii[digits - 1] <= '9') --digits;
  const std::string number = ascii.substr(digits);
  if (number.empty() || number.size() > 2 || number.front() == '0') return std::nullopt;
  if (std::stoi(number) > 10) return std::nullopt;
  const std::string key = phrase_key(std::string_view(ascii).substr(0, digits));
  if (key_likeness(key, phrase_key("ตัวชี้วัดที่")) < kAlike) return std::nullopt;
  return std::stoi(number);
}

// All years named, each once.
std::vector<FiscalYear> years_in(std::string_view text) {
  std::vector<FiscalYear> years;
  const std::string ascii = with_ascii_digits(text);
  for (std::size_t i = 0; i < ascii.size(); ++i) {
    const bool begins =
        ascii[i] >= '0' && ascii[i] <= '9' && (i == 0 || ascii[i - 1] < '0' || ascii[i - 1] > '9');
    if (!begins) continue;
    std::size_t end = i;
    while (end < ascii.size() && ascii[end] >= '0' && ascii[end] <= '9') ++end;
    if (const auto year = find_year(std::string_view(ascii).substr(i, end - i));
        year && std::find(years.begin(), years.end(), *year) == years.end()) {
      years.push_back(*year);
    }
  }
  if (years.empty()) {
    if (const auto year = find_year(text)) years.push_back(*year);
  }
  return years;
}

// The three names as pixels show them: I, l, 1 and | look alike, and so do O and 0. "llT" is IIT,
// "ElT" is EIT, "0IT" is OIT; "ITT" and "IT" are nothing. Nothing behind or before them is a
// letter.
std::optional<Instrument> instrument_by_look(std::string_view word) {
  constexpr std::size_t kLetters = 3;
  if (word.size() != kLetters || word[2] != 'T') return std::nullopt;
  const auto upright = [](char c) {
    return std::string_view("Il1|i!").find(c) != std::string_view::npos;
  };
  if (!upright(word[1])) return std::nullopt;
  if (upright(word[0])) return Instrument::kIit;
  if (word[0] == 'E') return Instrument::kEit;
  if (word[0] == 'O' || word[0] == '0') return Instrument::kOit;
  return std::nullopt;
}

bool is_named_by_look(std::string_view text, Instrument code) {
  const auto belongs = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '|' ||
           c == '!';
  };
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && belongs(text[end])) ++end;
    if (instrument_by_look(text.substr(i, end - i)) == code) return true;
    i = end + 1;
  }
  return false;
}

// "IIT", "แบบวัดIIT", "IIT2568"; not "IITA", which is ITA read with a stroke too many.
bool is_named(std::string_view text, std::string_view code) {
  const auto is_latin = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  for (std::size_t at = text.find(code); at != std::string_view::npos;
       at = text.find(code, at + 1)) {
    const std::size_t end = at + code.size();
    const bool apart =
        (at == 0 || !is_latin(text[at - 1])) && (end == text.size() || !is_latin(text[end]));
    if (apart) return true;
  }
  return false;
}

std::vector<Instrument> instruments_in(std::string_view text) {
  constexpr std::array<Instrument, 3> kAll{Instrument::kIit, Instrument::kEit, Instrument::kOit};
  constexpr std::array<std::string_view, 3> kThai{"ส่วนเสียภายใน", "ส่วนเสียภายนอก",
                                                  "เปิดเผยข้อมูลสาธารณะ"};
  const std::string key = phrase_key(text);
  std::vector<Instrument> found;
  for (std::size_t i = 0; i < kAll.size(); ++i) {
    const bool by_letters = is_named(text, name(kAll[i])) || is_named_by_look(text, kAll[i]);
    if (by_letters || key.find(phrase_key(kThai[i])) != std::string::npos) found.push_back(kAll[i]);
  }
  return found;
}

void read_years(std::string_view text, ChartSubject& subject) {
  const std::vector<FiscalYear> years = years_in(text);
  if (years.size() == 1) subject.year = years.front();
  subject.several_years = years.size() > 1;
}

std::size_t letters_of(std::string_view key) { return to_code_points(key).size(); }

// Names of indicators are at most 0.55 alike to one another; readings of low resolution 0.8 and
// more to their own name.
constexpr double kAlike = 0.72;
constexpr double kClearly = 0.12;

}  // namespace

SubjectReader::SubjectReader(const Reference& reference) {
  const auto add = [&](const std::string& name, int number) {
    Name entry{phrase_key(name), number};
    const bool known = std::any_of(names_.begin(), names_.end(), [&](const Name& other) {
      return other.key == entry.key && other.number == number;
    });
    if (!known) names_.push_back(std::move(entry));
  };
  for (const auto& [year, framework] : reference.frameworks) {
    for (const FrameworkIndicator& indicator : framework.indicators) {
      add(indicator.name, indicator.number);
      for (const std::string& variant : indicator.variants) add(variant, indicator.number);
    }
  }
}

// "ตัวชี้วัดที่ ๖ การใช้งบประมาณ" of a picture may be 2, whose name it has, or 6.
bool SubjectReader::read_indicator(std::string_view text, ChartSubject& subject) const {
  std::size_t end = 0;
  const auto number = indicator_heading(text, &end);
  const auto named = indicator_named(text.substr(end));
  if (!number && !named) return false;
  subject.by_number = !named || (number && *number != *named);
  if (!named || !subject.by_number) subject.scope = std::to_string(named ? *named : *number);
  return true;
}

std::optional<int> SubjectReader::indicator_named(std::string_view text) const {
  const std::string key = phrase_key(text);
  constexpr std::size_t kShortest = 5;  // letters: "อำนาจ" without its marks
  if (letters_of(key) < kShortest) return std::nullopt;
  std::array<double, 11> likeness{};
  std::array<bool, 11> part{};
  for (const Name& name : names_) {
    double& best = likeness[static_cast<std::size_t>(name.number)];
    best = std::max(best, key_likeness(key, name.key));
    // Shortened ("ทรัพย์สินของราชการ"), or with words behind it ("… ของหน่วยงาน").
    if (name.key.find(key) != std::string::npos || key.find(name.key) != std::string::npos) {
      part[static_cast<std::size_t>(name.number)] = true;
    }
  }
  if (std::count(part.begin(), part.end(), true) == 1) {
    return static_cast<int>(std::find(part.begin(), part.end(), true) - part.begin());
  }
  const auto best = std::max_element(likeness.begin(), likeness.end());
  const int number = static_cast<int>(best - likeness.begin());
  for (std::size_t i = 0; i < likeness.size(); ++i) {
    if (static_cast<int>(i) != number && *best - likeness[i] < kClearly) return std::nullopt;
  }
  if (*best < kAlike) return std::nullopt;
  return number;
}

ChartSubject SubjectReader::label(std::string_view text) const {
  text = without_ticks(text);
  ChartSubject subject;
  const std::string key = phrase_key(text);
  if (key.empty()) return subject;
  read_years(text, subject);
  subject.others =
      has_any(key, {"ประเทศ", "ค่าเฉลี่ย", "เป้าหมาย", "เกณฑ์", "ในสังกัด", "น้ำหนัก", "ผลต่าง", "จำนวน"});
  const std::vector<Instrument> instruments = instruments_in(text);
  subject.several_scopes = instruments.size() > 1;
  if (subject.several_scopes) return subject;
  if (instruments.size() == 1) {
    // A part of EIT is neither EIT nor of another scope of the record's history.
    if (part_named_in(text)) {
      subject.others = true;
    } else {
      subject.scope = std::string(name(instruments.front()));
    }
    return subject;
  }
  if (read_indicator(text, subject)) return subject;
  if (const auto number = damaged_heading(text)) {
    subject.scope = std::to_string(*number);
    subject.by_number = true;
    return subject;
  }
  const bool overall =
      has_any(key, {"คะแนนรวม", "ภาพรวม", "ผลการประเมิน", "คะแนนita", "คะแนนการประเมิน"}) ||
      key == "ita" || key == "รวม";
  if (overall) subject.scope = "overall";
  return subject;
}

ChartSubject SubjectReader::title(std::string_view text) const {
  ChartSubject subject;
  const std::string key = phrase_key(text);
  if (key.empty()) return subject;
  read_years(text, subject);
  subject.others = has_any(key, {"ระดับประเทศ", "ทั่วประเทศ", "ในสังกัด", "ค่าเป้าหมาย", "ถ่วงน้ำหนัก",
                                 "ผู้ตอบ", "จำนวน", "พึงพอใจ", "ผลต่าง"});
  const std::vector<Instrument> instruments = instruments_in(text);
  if (instruments.size() == 1) subject.scope = std::string(name(instruments.front()));
  subject.several_scopes =
      instruments.size() > 1 || has_any(key, {"รายตัวชี้วัด", "ตามตัวชี้วัด", "แต่ละตัวชี้วัด", "เครื่องมือ"});
  if (!instruments.empty() || subject.several_scopes) return subject;
  if (!read_indicator(text, subject) &&
      has_any(key, {"คะแนนรวม", "ภาพรวม", "ผลการประเมิน", "คะแนนการประเมิน", "ita",
                    "คุณธรรมและความโปร่งใส"})) {
    subject.scope = "overall";
  }
  return subject;
}

}  // namespace prongsai

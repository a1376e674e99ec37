#include "extractors/report/printed_code.h"

#include <algorithm>
#include <array>

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// No year has had more than 43 items of one instrument.
constexpr int kHighestNumber = 60;

struct Digits {
  std::vector<int> values;
  std::size_t end = 0;
};

std::optional<int> digit(char32_t c) {
  if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
  if (is_thai_digit(c)) return static_cast<int>(c - 0x0E50);
  return std::nullopt;
}

Digits digits_at(std::string_view text, std::size_t offset) {
  Digits digits{{}, offset};
  while (digits.end < text.size()) {
    std::size_t next = digits.end;
    const auto value = digit(next_code_point(text, next));
    if (!value) break;
    digits.values.push_back(*value);
    digits.end = next;
  }
  return digits;
}

std::size_t skip_spaces(std::string_view text, std::size_t offset) {
  while (offset < text.size() && text[offset] == ' ') ++offset;
  return offset;
}

int value_of(const std::vector<int>& digits, std::size_t from) {
  int value = 0;
  for (std::size_t i = from; i < digits.size(); ++i) value = std::min(value * 10 + digits[i], 1000);
  return value;
}

struct Prefix {
  Instrument instrument = Instrument::kIit;
  double weight = 1;
  std::size_t end = 0;
};

// The letter before the digits: a whole instrument name, its letter, or what OCR makes of i.
std::optional<Prefix> prefix_at(std::string_view text, std::size_t offset) {
  struct Known {
    std::string_view spelling;
    Instrument instrument;
    double weight;
  };
  static constexpr std::array<Known, 11> kKnown{{{"OIT", Instrument::kOit, 1},
                                                 {"IIT", Instrument::kIit, 1},
                                                 {"EIT", Instrument::kEit, 1},
                                                 {"i", Instrument::kIit, 1},
                                                 {"I", Instrument::kIit, 1},
                                                 {"e", Instrument::kEit, 1},
                                                 {"E", Instrument::kEit, 1},
                                                 {"o", Instrument::kOit, 1},
                                                 {"O", Instrument::kOit, 1},
                                                 {"l", Instrument::kIit, 0.8},
                                                 {"|", Instrument::kIit, 0.8}}};
  for (const Known& known : kKnown) {
    if (text.substr(offset).starts_with(known.spelling)) {
      return Prefix{known.instrument, known.weight, offset + known.spelling.size()};
    }
  }
  return std::nullopt;
}

void add(std::vector<CodeGuess>& guesses, std::optional<Instrument> instrument, int number,
         double weight) {
  if (number >= 1 && number <= kHighestNumber) guesses.push_back({instrument, number, weight});
}

// A code follows a boundary and is followed by one: "E1 …", "O1.โครงสร้าง", not "E1a" or "I1.5".
bool ends_cleanly(std::string_view text, std::size_t end) {
  if (end >= text.size()) return true;
  std::size_t next = end;
  const char32_t c = next_code_point(text, next);
  if (c == '.' || c == ',') {
    return next >= text.size() || !digit([&] {
             std::size_t after = next;
             return next_code_point(text, after);
           }());
  }
  if (c >= 'A' && c <= 'Z') {  // "O10E-Service": a word begins, "I1A" does not
    return next < text.size() && (text[next] == '-' || (text[next] >= 'a' && text[next] <= 'z'));
  }
  return !(c >= 'a' && c <= 'z') && c != '/' && c != '%';
}

// Between letter and number: "O.1", "O 1", "E - 1".
std::size_t skip_separator(std::string_view text, std::size_t offset) {
  if (offset < text.size() && text[offset] == '.') ++offset;
  offset = skip_spaces(text, offset);
  if (offset < text.size() && text[offset] == '-') offset = skip_spaces(text, offset + 1);
  return offset;
}

std::optional<PrintedCode> with_letter(std::string_view text, std::size_t offset) {
  const auto prefix = prefix_at(text, offset);
  if (!prefix) return std::nullopt;
  const std::size_t at = skip_separator(text, prefix->end);
  const Digits digits = digits_at(text, at);
  if (digits.values.empty() || digits.values.size() > 3 || !ends_cleanly(text, digits.end)) {
    return std::nullopt;
  }
  PrintedCode code;
  code.text = text.substr(0, digits.end);
  add(code.guesses, prefix->instrument, value_of(digits.values, 0), prefix->weight);
  if (code.guesses.empty()) return std::nullopt;
  return code;
}

// Behind ข้อ the letter may have become a digit, or be lost.
std::optional<PrintedCode> with_digits_only(std::string_view text, std::size_t offset) {
  const Digits digits = digits_at(text, offset);
  if (digits.values.empty() || digits.values.size() > 3 || !ends_cleanly(text, digits.end)) {
    return std::nullopt;
  }
  PrintedCode code;
  code.text = text.substr(0, digits.end);
  add(code.guesses, std::nullopt, value_of(digits.values, 0), 0.6);
  if (digits.values.size() > 1 && digits.values[0] == 1) {
    add(code.guesses, Instrument::kIit, value_of(digits.values, 1), 0.7);
  }
  if (digits.values.size() > 1 && digits.values[0] == 0) {
    add(code.guesses, Instrument::kOit, value_of(digits.values, 1), 0.9);
  }
  // Of 66 E on rendered scans 21 were read as 5, and 5 as 6. No e-item has two digits.
  if (digits.values.size() == 2 && (digits.values[0] == 5 || digits.values[0] == 6)) {
    add(code.guesses, Instrument::kEit, value_of(digits.values, 1), 0.7);
  }
  if (code.guesses.empty()) return std::nullopt;
  return code;
}

// "01 โครงสร้าง", "010": a zero for the O. Two digits at least, and words or nothing behind.
std::optional<PrintedCode> zero_for_o(std::string_view text) {
  const Digits digits = digits_at(text, 0);
  if (digits.values.size() < 2 || digits.values.size() > 3 || digits.values[0] != 0)
    return std::nullopt;
  if (!ends_cleanly(text, digits.end)) return std::nullopt;
  PrintedCode code;
  code.text = text.substr(0, digits.end);
  add(code.guesses, Instrument::kOit, value_of(digits.values, 1), 0.8);
  if (code.guesses.empty()) return std::nullopt;
  return code;
}

// "(E1) …"; the parentheses belong to the code.
std::optional<PrintedCode> in_parentheses(std::string_view text) {
  auto code = with_letter(text, 1);
  if (!code) return std::nullopt;
  const std::size_t end = skip_spaces(text, code->text.size());
  if (end >= text.size() || text[end] != ')') return std::nullopt;
  code->text = text.substr(0, end + 1);
  return code;
}

// "IIT I๒๕ …": the instrument's name stands before the items, and a page has one of them alone, so
// that nothing parts their columns. Both name the same instrument.
std::optional<PrintedCode> behind_instrument(std::string_view text) {
  const auto name = prefix_at(text, 0);
  constexpr std::size_t kName = 3;  // "IIT", no letter alone
  if (!name || name->end != kName) return std::nullopt;
  const std::size_t at = skip_spaces(text, name->end);
  const auto letter = prefix_at(text, at);
  if (!letter || letter->end - at != 1 || letter->instrument != name->instrument)
    return std::nullopt;
  return with_letter(text, at);
}

}  // namespace

std::optional<PrintedCode> parse_item_code(std::string_view text) {
  constexpr std::string_view kItem = "ข้อ";
  constexpr std::string_view kNumbered = "ที่";
  text = trim(text);
  if (text.starts_with("(")) return in_parentheses(text);
  if (!text.starts_with(kItem)) {
    if (auto code = behind_instrument(text)) return code;
    if (auto code = with_letter(text, 0)) return code;
    return zero_for_o(text);
  }
  std::size_t at = kItem.size();
  if (text.substr(at).starts_with(kNumbered)) at += kNumbered.size();
  at = skip_spaces(text, at);
  if (auto code = with_letter(text, at)) return code;
  return with_digits_only(text, at);
}

std::optional<PrintedCode> find_item_code(std::string_view text, std::size_t& offset) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool boundary = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n';
    if (!boundary || text[at] == ' ') continue;
    if (auto code = parse_item_code(text.substr(at))) {
      offset = at;
      return code;
    }
  }
  return std::nullopt;
}

bool names_an_item(std::string_view text) {
  std::size_t at = 0;
  return find_item_code(text, at).has_value();
}

std::optional<ItemCode> sure_code(const PrintedCode& printed) {
  for (const CodeGuess& guess : printed.guesses) {
    if (guess.instrument && guess.weight >= 1) return ItemCode{*guess.instrument, guess.number};
  }
  return std::nullopt;
}

double fit(const PrintedCode& printed, ItemCode code) {
  double best = 0;
  for (const CodeGuess& guess : printed.guesses) {
    if (guess.instrument && *guess.instrument != code.instrument) continue;
    if (guess.number == code.number) {
      best = std::max(best, guess.weight);
    } else if (guess.number % 10 == code.number % 10 && guess.weight < 1) {
      best = std::max(best, 0.25);
    }
  }
  return best;
}

}  // namespace prongsai

#include "normalizers/text/rules/traces.h"

#include <array>
#include <cstdint>

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// What matters of a code point here.
enum Kind : std::uint8_t {
  kForeign,  // everything else
  kSpace,
  kPoint,
  kDigit,
  kConsonant,
  kRu,           // ฤ ฦ
  kLead,         // แ โ ใ ไ
  kSaraE,        // เ
  kSaraA,        // ะ
  kSaraAa,       // า
  kSaraAm,       // ำ
  kLakkhangyao,  // ๅ
  kVowel,        // marks ิ ี ึ ุ ู
  kOpenVowel,    // marks ั ื, which want a consonant behind them
  kTone,
  kThanthakhat,  // ์
  kNikhahit,     // ํ
  kOtherMark,    // ฺ ็ ๎
  kKinds
};

constexpr bool is_mark(Kind kind) { return kind >= kVowel; }
constexpr bool is_letter(Kind kind) { return kind >= kConsonant; }

constexpr Kind thai_kind(char32_t c) {
  if (c == 0x0E24 || c == 0x0E26) return kRu;
  if (c >= 0x0E01 && c <= 0x0E2E) return kConsonant;
  if (c == 0x0E30) return kSaraA;
  if (c == 0x0E31 || c == 0x0E37) return kOpenVowel;
  if (c == 0x0E32) return kSaraAa;
  if (c == 0x0E33) return kSaraAm;
  if (c >= 0x0E34 && c <= 0x0E39) return kVowel;
  if (c == 0x0E40) return kSaraE;
  if (c >= 0x0E41 && c <= 0x0E44) return kLead;
  if (c == 0x0E45) return kLakkhangyao;
  if (c >= 0x0E48 && c <= 0x0E4B) return kTone;
  if (c == 0x0E4C) return kThanthakhat;
  if (c == 0x0E4D) return kNikhahit;
  if (is_thai_mark(c)) return kOtherMark;
  return is_thai_digit(c) ? kDigit : kForeign;
}

constexpr Kind ascii_kind(char32_t c) {
  if (c == ' ') return kSpace;
  if (c == '.') return kPoint;
  return c >= '0' && c <= '9' ? kDigit : kForeign;
}

// What two neighbours show.
constexpr Traces pair_traces(Kind last, Kind kind) {
  Traces traces = 0;
  const auto add = [&traces](bool shows, Trace trace) { traces |= shows ? set_of(trace) : 0; };
  add(kind == kNikhahit, Trace::kNikhahit);
  add(kind == kLakkhangyao, Trace::kLakkhangyao);
  add(kind == kSaraAa && last == kRu, Trace::kRuSaraAa);
  add(kind == kSaraE && last == kSaraE, Trace::kDoubleSaraE);
  add(is_mark(kind) && last == kSpace, Trace::kSpaceBeforeMark);
  add(kind == kTone && (last == kSaraA || last == kSaraAa), Trace::kToneAfterVowel);
  add(kind == kTone && last == kSaraAm, Trace::kToneAfterSaraAm);
  add((kind == kVowel || kind == kOpenVowel) && (last == kTone || last == kThanthakhat),
      Trace::kToneBeforeVowel);
  add(kind == kSaraAa && last == kSpace, Trace::kSpaceBeforeSaraAa);
  add(kind == kSpace && last == kSpace, Trace::kDoubleSpace);
  add(kind == kPoint && last == kDigit, Trace::kDecimal);
  add(last == kOpenVowel && (!is_letter(kind) || kind == kLead || kind == kSaraE),
      Trace::kLateMark);
  return traces;
}

template <typename Row, typename Function>
constexpr Row table_of(Function function) {
  Row row{};
  for (std::size_t i = 0; i < row.size(); ++i) row[i] = function(i);
  return row;
}

constexpr auto kAsciiKinds = table_of<std::array<Kind, 0x80>>(
    [](std::size_t i) { return ascii_kind(static_cast<char32_t>(i)); });
constexpr auto kThaiKinds = table_of<std::array<Kind, 0x80>>(
    [](std::size_t i) { return thai_kind(0x0E00 + static_cast<char32_t>(i)); });
constexpr auto kPairs = table_of<std::array<Traces, kKinds * kKinds>>([](std::size_t i) {
  return pair_traces(static_cast<Kind>(i / kKinds), static_cast<Kind>(i % kKinds));
});

// What a code point beyond ASCII and Thai shows alone.
Traces foreign_traces(char32_t c) {
  if (c == 0x00AD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
      (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF) {
    return set_of(Trace::kInvisible);
  }
  if (c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000) {
    return set_of(Trace::kOddSpace);
  }
  return c >= 0xE000 && c <= 0xF8FF ? set_of(Trace::kPrivateUse) : 0;
}

// Reads code points one by one and keeps what the last few were.
class Look {
 public:
  void at(char32_t c) {
    const Kind kind = c < 0x80 ? kAsciiKinds[c] : is_thai(c) ? kThaiKinds[c & 0x7F] : kForeign;
    traces_ |= kPairs[last() * kKinds + kind];
    note_mark(c, kind);
    if (c >= 0x80) {
      if (!is_thai(c)) traces_ |= foreign_traces(c);
      if (is_ordered_mark(c)) traces_ |= set_of(Trace::kOrderedMark);
      if (last() == kSpace && space_behind_text_) traces_ |= set_of(Trace::kSpaceInThai);
    } else if (c == '<') {
      traces_ |= set_of(Trace::kTag);
    }
    end_of_marks(kind);
    if (kind == kSpace) space_behind_text_ = last_character_ >= 0x80;
    last_character_ = c;
    history_ = history_ << 8U | kind;
  }

  Traces finish() {
    traces_ |= kPairs[last() * kKinds + kForeign];
    end_of_marks(kForeign);
    return traces_;
  }

 private:
  [[nodiscard]] Kind last() const { return static_cast<Kind>(history_ & 0xFFU); }

  // Marks of one letter follow each other; there are hardly ever more than two.
  void note_mark(char32_t c, Kind kind) {
    if (!is_mark(kind)) return;
    const bool again = c == last_character_ || (is_mark(last()) && c == mark_before_);
    const bool many = is_mark(last()) && is_mark(static_cast<Kind>(history_ >> 8U & 0xFFU));
    if (again || many) traces_ |= set_of(Trace::kSameMark);
    mark_before_ = last_character_;
  }

  // A tone that ends a word may belong to another letter: "เลม่ ", "ชอื่ ", not "ได้ ".
  void end_of_marks(Kind next) {
    if (last() != kTone || (is_letter(next) && next != kLead && next != kSaraE)) return;
    const auto before = [&](unsigned n) { return static_cast<Kind>(history_ >> 8 * n & 0xFFU); };
    const auto is_base = [](Kind kind) { return kind == kConsonant || kind == kRu; };
    const bool bare =
        is_base(before(1)) && is_base(before(2)) && (before(3) == kLead || before(3) == kSaraE);
    if (before(1) == kOpenVowel || (bare && !is_letter(next))) {
      traces_ |= set_of(Trace::kLateMark);
    }
  }

  Traces traces_ = 0;
  std::uint32_t history_ = 0;  // the kinds of the last four, the last one lowest
  char32_t last_character_ = 0;
  char32_t mark_before_ = 0;        // what stood before the last character, if that is a mark
  bool space_behind_text_ = false;  // the last space has a character beyond ASCII before it
};

}  // namespace

Traces traces_of(std::string_view text) {
  Look look;
  for (std::size_t offset = 0; offset < text.size();) look.at(next_code_point(text, offset));
  return look.finish();
}

}  // namespace prongsai

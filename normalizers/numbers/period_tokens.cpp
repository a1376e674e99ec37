#include "normalizers/numbers/period_tokens.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "normalizers/numbers/digit_at.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

using Kind = PeriodToken::Kind;

struct Wording {
  std::string_view text;
  Kind kind;
  int value;
};

// The first that fits is taken: longer wordings stand before those they begin with. กรกฏาคม is a
// misspelling met as often as the month's right name.
constexpr Wording kWordings[] = {
    {"มกราคม", Kind::kMonth, 1},
    {"กุมภาพันธ์", Kind::kMonth, 2},
    {"มีนาคม", Kind::kMonth, 3},
    {"เมษายน", Kind::kMonth, 4},
    {"พฤษภาคม", Kind::kMonth, 5},
    {"มิถุนายน", Kind::kMonth, 6},
    {"กรกฎาคม", Kind::kMonth, 7},
    {"กรกฏาคม", Kind::kMonth, 7},
    {"สิงหาคม", Kind::kMonth, 8},
    {"กันยายน", Kind::kMonth, 9},
    {"ตุลาคม", Kind::kMonth, 10},
    {"พฤศจิกายน", Kind::kMonth, 11},
    {"ธันวาคม", Kind::kMonth, 12},
    {"ม.ค", Kind::kMonth, 1},
    {"ก.พ", Kind::kMonth, 2},
    {"มี.ค", Kind::kMonth, 3},
    {"เม.ย", Kind::kMonth, 4},
    {"พ.ค", Kind::kMonth, 5},
    {"มิ.ย", Kind::kMonth, 6},
    {"ก.ค", Kind::kMonth, 7},
    {"ส.ค", Kind::kMonth, 8},
    {"ก.ย", Kind::kMonth, 9},
    {"ต.ค", Kind::kMonth, 10},
    {"พ.ย", Kind::kMonth, 11},
    {"ธ.ค", Kind::kMonth, 12},
    {"มค.", Kind::kMonth, 1},
    {"กพ.", Kind::kMonth, 2},
    {"มีค.", Kind::kMonth, 3},
    {"เมย.", Kind::kMonth, 4},
    {"พค.", Kind::kMonth, 5},
    {"มิย.", Kind::kMonth, 6},
    {"กค.", Kind::kMonth, 7},
    {"สค.", Kind::kMonth, 8},
    {"กย.", Kind::kMonth, 9},
    {"ตค.", Kind::kMonth, 10},
    {"พย.", Kind::kMonth, 11},
    {"ธค.", Kind::kMonth, 12},
    {"ถึง", Kind::kTo, 1},
    {"สิ้นสุด", Kind::kTo, 1},
    {"-", Kind::kTo, 0},
    {"–", Kind::kTo, 0},
    {"—", Kind::kTo, 0},
    {"−", Kind::kTo, 0},
    {"~", Kind::kTo, 0},
    {"=", Kind::kTo, 0},  // a dash as recognisers read it
    {"ภายใน", Kind::kWithin, 0},
    {"ไม่เกิน", Kind::kWithin, 0},
    {"ก่อน", Kind::kBefore, 0},
    {"เป็นต้นไป", Kind::kOnwards, 0},
    {"ตลอดทั้งปี", Kind::kWholeYear, 0},
    {"ตลอดปี", Kind::kWholeYear, 0},
    {"ตลอดระยะเวลาปี", Kind::kWholeYear, 0},
    {"ทั้งปี", Kind::kWholeYear, 0},
    {"ปีงบประมาณ", Kind::kFiscalYear, 0},
    {"งบประมาณ", Kind::kFiscalYear, 0},
    {"ปีงบ", Kind::kFiscalYear, 0},
    {"ไตรมาสที่", Kind::kQuarter, 0},
    {"ไตรมาส", Kind::kQuarter, 0},
};

// A month's name in which a recogniser misread one letter ("กันวาคม" is ธันวาคม), at the beginning of
// `text`, and how many bytes it takes. Names of fewer than six letters are left alone, and what may
// be two months; names differ in two letters and more.
struct MisreadMonth {
  const Wording* month = nullptr;
  std::size_t bytes = 0;
};

std::optional<MisreadMonth> misread_month(std::string_view text) {
  constexpr int kFewest = 6;
  std::optional<MisreadMonth> found;
  for (const Wording& wording : kWordings) {
    if (wording.kind != Kind::kMonth) break;  // months stand first
    std::size_t at = 0;
    std::size_t in_name = 0;
    int letters = 0;
    int wrong = 0;
    while (at < text.size() && in_name < wording.text.size()) {
      wrong += next_code_point(text, at) != next_code_point(wording.text, in_name) ? 1 : 0;
      ++letters;
    }
    std::size_t behind = at;
    const bool ends = at >= text.size() || !is_thai_letter(next_code_point(text, behind));
    if (in_name < wording.text.size() || letters < kFewest || wrong != 1 || !ends) continue;
    if (found && found->month->value != wording.value) return std::nullopt;
    found = MisreadMonth{&wording, at};
  }
  return found;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<PeriodToken> read() {
    while (at_ < text_.size()) {
      if (digit_at(text_, at_).length > 0) {
        read_number();
      } else {
        read_word();
      }
    }
    return std::move(tokens_);
  }

 private:
  void put(Kind kind, int value) {
    tokens_.push_back({kind, value});
    gap_ = at_;
  }

  // What stands between the last token and here, without spaces.
  [[nodiscard]] std::string_view between() const { return trim(text_.substr(gap_, at_ - gap_)); }

  [[nodiscard]] bool last_is(Kind kind) const {
    return !tokens_.empty() && tokens_.back().kind == kind;
  }

  void read_word() {
    const std::string_view rest = text_.substr(at_);
    for (const Wording& wording : kWordings) {
      if (!rest.starts_with(wording.text)) continue;
      take(wording, wording.text.size());
      return;
    }
    if (begins_word()) {
      if (const std::optional<MisreadMonth> month = misread_month(rest))
        return take(*month->month, month->bytes);
    }
    ++at_;
  }

  [[nodiscard]] bool begins_word() const {
    if (at_ == 0 || text_.substr(0, at_).ends_with("เดือน")) return true;
    std::size_t before = at_ - 1;
    while (before > 0 && (static_cast<unsigned char>(text_[before]) & 0xC0) == 0x80) --before;
    return !is_thai_letter(next_code_point(text_, before)) &&
           (static_cast<unsigned char>(text_[at_]) & 0xC0) != 0x80;
  }

  void take(const Wording& wording, std::size_t bytes) {
    at_ += bytes;
    if (wording.kind == Kind::kFiscalYear || wording.kind == Kind::kQuarter) {
      subject_ = wording.kind;  // a token only with the number that follows
      if (wording.kind == Kind::kFiscalYear) named_fiscal_year_ = at_;
    } else {
      put(wording.kind, wording.value);
      if (wording.kind != Kind::kTo) subject_.reset();
    }
    if (wording.kind == Kind::kMonth) take_point();
  }

  // The point of an abbreviated month, from another font perhaps and then a little apart: "ต.ค . 68".
  void take_point() {
    const std::size_t point = text_.find_first_not_of(' ', at_);
    if (point != std::string_view::npos && text_[point] == '.') gap_ = at_ = point + 1;
  }

  void read_number() {
    const DigitRun run = digit_run_at(text_, at_);
    if (read_numeric_date(run)) return;
    const std::size_t start = at_;
    const std::string_view gap = between();
    const std::string_view behind = trim(text_.substr(run.end));
    at_ = run.end;
    if (run.digits == 4 && run.value >= 2540 && run.value <= 2620) {
      put(is_fiscal(start) ? Kind::kFiscalYear : Kind::kYear, run.value);
    } else if (run.digits == 2 && run.value >= 40 && is_short_year(start, gap)) {
      put(is_fiscal(start) ? Kind::kFiscalYear : Kind::kYear, 2500 + run.value);
    } else if (subject_ == Kind::kQuarter && run.value >= 1 && run.value <= 4) {
      put(Kind::kQuarter, run.value);
    } else if (run.digits <= 2 && run.value >= 1 && run.value <= 31 && is_day(start, behind)) {
      put(Kind::kDay, run.value);
    } else if (run.digits == 2 && run.value >= 40 && ends_point(behind)) {
      put(Kind::kUnread, run.value);
    }
  }

  // Nothing is counted: the text ends, or goes on with another point ("๖๔ - ก.ย.", not "๙๐ วัน").
  [[nodiscard]] static bool ends_point(std::string_view behind) {
    if (behind.empty() || behind.front() == ')' || behind.front() == ',') return true;
    return std::any_of(std::begin(kWordings), std::end(kWordings), [&](const Wording& wording) {
      return wording.kind == Kind::kTo && behind.starts_with(wording.text);
    });
  }

  // "1/10/2568", "1/10/68".
  bool read_numeric_date(const DigitRun& day) {
    const auto after_slash = [&](const DigitRun& run) {
      const bool slash = run.end < text_.size() && text_[run.end] == '/';
      return slash ? digit_run_at(text_, run.end + 1) : DigitRun{};
    };
    const DigitRun month = after_slash(day);
    const DigitRun year = month.digits > 0 ? after_slash(month) : DigitRun{};
    const int era = year.digits == 2 && year.value >= 40 ? 2500 + year.value : year.value;
    if (day.value < 1 || day.value > 31 || month.value < 1 || month.value > 12) return false;
    if (era < 2540 || era > 2620) return false;
    at_ = year.end;
    put(Kind::kDay, day.value);
    put(Kind::kMonth, month.value);
    put(Kind::kYear, era);
    return true;
  }

  [[nodiscard]] bool is_fiscal(std::size_t start) const {
    if (!named_fiscal_year_) return false;
    const std::string_view gap =
        trim(text_.substr(*named_fiscal_year_, start - *named_fiscal_year_));
    return gap.empty() || gap == "พ.ศ." || gap == "พ.ศ";
  }

  // Two digits are a year behind a month ("ต.ค. ๖๘"), behind ปี or พ.ศ., and behind "ปีงบประมาณ".
  [[nodiscard]] bool is_short_year(std::size_t start, std::string_view gap) const {
    const bool named = gap.ends_with("ปี") || gap.ends_with("พ.ศ.") || gap.ends_with("พ.ศ");
    return named || is_fiscal(start) || (last_is(Kind::kMonth) && gap.empty());
  }

  // "๑ ตุลาคม", "วันที่ ๑ เดือนตุลาคม", "๑ - ๑๕ ตุลาคม"; not the ๖ of "รอบ ๖ เดือน (ตุลาคม".
  [[nodiscard]] bool is_day(std::size_t start, std::string_view behind) const {
    const std::string_view before = trim(text_.substr(0, start));
    if (before.ends_with("วันที่") && behind.starts_with("เดือน")) return true;
    if (begins_with_month(behind)) return true;
    for (const Wording& wording : kWordings) {
      if (wording.kind != Kind::kTo || !behind.starts_with(wording.text)) continue;
      const std::string_view other = trim(behind.substr(wording.text.size()));
      const DigitRun day = digit_run_at(other, 0);
      return day.digits >= 1 && day.digits <= 2 && begins_with_month(trim(other.substr(day.end)));
    }
    return false;
  }

  [[nodiscard]] static bool begins_with_month(std::string_view text) {
    for (const Wording& wording : kWordings) {
      if (wording.kind == Kind::kMonth && text.starts_with(wording.text)) return true;
    }
    return misread_month(text).has_value();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t gap_ = 0;                           // where the last token ended
  std::optional<Kind> subject_;                   // what bare numbers count, if said
  std::optional<std::size_t> named_fiscal_year_;  // where the last "ปีงบประมาณ" ended
  std::vector<PeriodToken> tokens_;
};

}  // namespace

std::vector<PeriodToken> period_tokens(std::string_view text) { return Reader(text).read(); }

}  // namespace prongsai

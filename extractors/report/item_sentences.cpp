#include "extractors/report/item_sentences.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "extractors/report/headings.h"
#include "extractors/report/item_lines.h"
#include "extractors/report/printed_code.h"
#include "extractors/report/readings.h"
#include "extractors/report/sentence_words.h"
#include "normalizers/numbers/score.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// A question and its score go over at most this many lines.
constexpr std::size_t kMostLines = 6;

// The item a line begins with, its letter printed.
std::optional<ItemCode> item_at_start(const Line& line) {
  const auto code = parse_item_code(trim(line.text));
  return code ? sure_code(*code) : std::nullopt;
}

// Means, changes, targets and results of something else are none of the item.
bool is_another_number(std::string_view between) {
  for (const std::string_view word :
       {"เฉลี่ย", "ประเทศ", "จังหวัด", "ให้ได้", "ผลต่าง", "เพิ่มขึ้น", "ลดลง", "ต่ำกว่า", "สูงกว่า", "ภาพรวม",
        "คะแนนรวม", "ผลคะแนน", "ผลการประเมิน", "แบบวัด", "แบบตรวจ", "ตัวชี้วัด", "IIT", "OIT"}) {
    if (between.find(word) != std::string_view::npos) return true;
  }
  return is_of_others(between);
}

// The lines of one sentence run together, and where each of them begins in it.
struct Sentence {
  std::string text;
  std::vector<std::size_t> begins;
  std::size_t first = 0;  // the line's index
};

class ItemSentences {
 public:
  ItemSentences(const std::vector<Line>& lines, std::vector<bool> of_lists,
                const Framework* framework, Draft& draft)
      : lines_(lines), framework_(framework), draft_(draft), belongs_(std::move(of_lists)) {}

  std::vector<bool> read() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (belongs_[i]) continue;
      if (item_at_start(lines_[i])) {
        read_sentence(i, sentence_from(i));
      } else if (names_items(lines_[i].text)) {
        read_sentence(i, run_together(i, i + 1));
      }
    }
    return std::move(belongs_);
  }

 private:
  // A line that names items and has a score behind the first of them.
  static bool names_items(std::string_view text) {
    std::size_t at = 0;
    const auto code = find_item_code(text, at);
    if (!code || !sure_code(*code)) return false;
    const auto scores = find_scores(text);
    return !scores.empty() && scores.front().offset > at;
  }

  [[nodiscard]] Sentence run_together(std::size_t from, std::size_t to) const {
    Sentence sentence;
    sentence.first = from;
    for (std::size_t i = from; i < to; ++i) {
      sentence.begins.push_back(sentence.text.size());
      sentence.text += lines_[i].text;
      if (i + 1 < to)
        sentence.text += seam(lines_[i].text, lines_[i].ends_with_space, lines_[i + 1].text);
    }
    return sentence;
  }

  // A heading, another item, or a line with room above it is no part of the sentence before.
  static bool begins_anew(const Line& above, const Line& line) {
    if (item_at_start(line) || indicator_heading(line.text)) return true;
    const auto& upper = above.origin.box;
    const auto& lower = line.origin.box;
    if (!upper || !lower) return false;  // of a transcript
    const double height = upper->height();
    return above.origin.page != line.origin.page || lower->y0 - upper->y1 > height / 2;
  }

  // From the line with the code to the one with a score, or the one before another item or heading.
  [[nodiscard]] Sentence sentence_from(std::size_t from) const {
    std::size_t to = from;
    while (to < lines_.size() && to < from + kMostLines) {
      if (to > from && begins_anew(lines_[to - 1], lines_[to])) break;
      if (!find_scores(lines_[to++].text).empty()) break;
    }
    return run_together(from, to);
  }

  void read_sentence(std::size_t from, const Sentence& sentence) {
    const auto scores = find_scores(sentence.text);
    if (scores.empty()) return;
    for (std::size_t i = 0; i < sentence.begins.size(); ++i) belongs_[from + i] = true;
    std::size_t used = 0;
    std::optional<ItemCode> open;  // whose second part may follow
    for (const FoundScore& score : scores) {
      const std::string_view between =
          std::string_view(sentence.text).substr(used, score.offset - used);
      const auto item = last_item(between);
      const auto part = part_named_in(between);
      const auto whose = item ? item : part == 2 ? open : std::nullopt;
      used = score.offset + score.length;
      open.reset();
      if (!whose) continue;
      const std::string_view after = std::string_view(sentence.text).substr(used);
      if (!leads_to_number(between) || is_no_result(between, after) || is_another_number(between))
        continue;
      const auto year = last_year(between);
      if (year && draft_.fiscal_year && year != draft_.fiscal_year) continue;
      take(*whose, part, sentence, score);
      if (part == 1) open = whose;
    }
  }

  static std::optional<ItemCode> last_item(std::string_view text) {
    std::optional<ItemCode> last;
    for (std::size_t from = 0; from < text.size();) {
      std::size_t at = 0;
      const auto code = find_item_code(text.substr(from), at);
      if (!code) break;
      if (const auto item = sure_code(*code)) last = item;
      from += at + std::max<std::size_t>(code->text.size(), 1);
    }
    return last;
  }

  void take(ItemCode code, std::optional<int> part, const Sentence& sentence,
            const FoundScore& score) {
    ItemResult<Readings>* item = item_of(draft_, code, framework_);
    if (!item) return;
    const auto after =
        std::upper_bound(sentence.begins.begin(), sentence.begins.end(), score.offset);
    const auto line = static_cast<std::size_t>(after - sentence.begins.begin()) - 1;
    Reading reading = reading_of(score.value, sentence.text.substr(score.offset, score.length),
                                 std::span(&lines_[sentence.first + line], 1), "sentence");
    if (code.instrument == Instrument::kEit && part) {
      add(*part == 1 ? item->part1 : item->part2, std::move(reading));
    } else {
      item->score.push_back(std::move(reading));
    }
  }

  const std::vector<Line>& lines_;
  const Framework* framework_;
  Draft& draft_;
  std::vector<bool> belongs_;
};

}  // namespace

std::vector<bool> read_item_sentences(const std::vector<Line>& lines, const Framework* framework,
                                      Draft& draft) {
  return ItemSentences(lines, read_item_lines(lines, framework, draft), framework, draft).read();
}

}  // namespace prongsai

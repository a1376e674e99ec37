#include "normalizers/drafts/doubt.h"

#include <algorithm>
#include <array>
#include <map>

#include "normalizers/drafts/draft_texts.h"
#include "normalizers/text/flags.h"
#include "normalizers/text/lexicon.h"
#include "normalizers/text/repair.h"
#include "normalizers/text/segmenter.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Words that the lexicon lacks although they are sound: of 25,000 words of correct reports these
// are all that neither the lexicon nor another segmentation accounts for.
constexpr std::array<std::string_view, 4> kSound{"ณ", "ธ", "อินโฟ", "กราฟิก"};

// A sound word that the segmenter tore is whole again with so many pieces before and behind.
constexpr int kNeighbours = 2;

bool is_word_piece(std::string_view piece) {
  std::size_t offset = 0;
  while (offset < piece.size()) {
    if (!is_thai_letter(next_code_point(piece, offset))) return false;
  }
  return !piece.empty();
}

bool is_sound(std::string_view piece, const Lexicon& lexicon) {
  return lexicon.contains(piece) || std::find(kSound.begin(), kSound.end(), piece) != kSound.end();
}

// Whether a text can be cut into words of the lexicon in any way at all. The segmenter knows one
// way, and takes "ประเมินผลอ" | "ย่างน้อย" of "ประเมินผลอย่างน้อย" now and then.
bool can_be_segmented(std::string_view text, const Lexicon& lexicon) {
  constexpr std::size_t kLongestWord = 60;  // bytes: 20 Thai letters
  std::vector<bool> reached(text.size() + 1, false);
  reached[0] = true;
  for (std::size_t from = 0; from < text.size(); ++from) {
    if (!reached[from]) continue;
    const std::size_t longest = std::min(kLongestWord, text.size() - from);
    for (std::size_t length = 3; length <= longest; length += 3) {
      if (is_sound(text.substr(from, length), lexicon)) reached[from + length] = true;
    }
  }
  return reached[text.size()];
}

std::string quoted(const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "“" : ", “") + word + "”";
  return list;
}

// The flagged spots with what stands around them, up to spaces or a few letters.
std::vector<std::string> flagged_words(std::string_view text) {
  constexpr std::size_t kAround = 18;  // bytes: six Thai letters
  constexpr std::size_t kMost = 5;
  std::vector<std::string> words;
  std::size_t shown = 0;  // all before it is
  for (const FlaggedSpot& spot : flagged_spots(text)) {
    if (words.size() == kMost) break;
    if (spot.offset < shown) continue;
    std::size_t start = spot.offset - std::min(spot.offset, kAround);
    while (start > 0 && (text[start] & 0xC0) == 0x80) --start;
    shown = std::min(text.size(), spot.offset + kAround);
    while (shown < text.size() && (text[shown] & 0xC0) == 0x80) ++shown;
    words.emplace_back(trim(text.substr(start, shown - start)));
  }
  return words;
}

// Reports each text of one draft at most once.
class DoubtReporter {
 public:
  DoubtReporter(const std::vector<Change>& changes, Draft& draft)
      : draft_(draft), transcript_(draft.source.kind == SourceKind::kTranscript) {
    for (const Change& change : changes) follow(change);
  }

  void report() {
    for_each_text(draft_,
                  [this](const Text& text, const std::string& where) { look_at(text, where); });
  }

 private:
  void look_at(const Text& text, const std::string& where) {
    const auto stands_here = [&](const DoubtfulLine& line) { return stands_in(line, text); };
    if (std::any_of(closed_up_.begin(), closed_up_.end(), stands_here)) {
      add(text, where, "ข้อความพิมพ์เว้นระยะทุกตัวอักษร นำมาต่อกันแล้ว ตัวอักษรอาจอ่านผิด: " + text.value,
          "letter-spaced text was closed up; its letters may be misread: " + text.value);
    } else if (std::any_of(guessed_.begin(), guessed_.end(), stands_here)) {
      add(text, where, "แบบอักษรแสดง า และ ำ เป็นรหัสเดียวกัน บางคำพจนานุกรมตัดสินไม่ได้: " + text.value,
          "the page's font gives า and ำ as one, and words do not decide on all: " + text.value);
    } else if (const std::string spots = quoted(flagged_words(text.value)); !spots.empty()) {
      add(text, where, "มีตัวอักษรหรือวรรณยุกต์ที่อ่านไม่ได้หรืออยู่ผิดที่: " + spots,
          "letters or marks that cannot be read, or cannot stand where they do: " + spots);
    } else if (transcript_) {
      const std::string words = quoted(doubtful_words(text.value));
      if (words.empty()) return;
      add(text, where, "มีคำที่ไม่พบในพจนานุกรม อาจอ่านผิด: " + words,
          "words that are in no dictionary, perhaps misread: " + words);
    }
  }

  // A line that was closed up, or read by a guess, and where it stands.
  struct DoubtfulLine {
    std::string text;
    Origin where;
  };

  // A line is known by its text, which later rules may have changed, and by its place; a transcript
  // has no places, and a few letters stand in many a text.
  static bool stands_in(const DoubtfulLine& line, const Text& text) {
    constexpr std::size_t kTelling = 24;  // bytes: eight Thai letters
    if (text.value.find(line.text) == std::string::npos) return false;
    if (!line.where.box || !text.origin.box) return line.text.size() >= kTelling;
    return line.where.page == text.origin.page &&
           text.origin.box->contains(line.where.box->centre());
  }

  void follow(const Change& change) {
    const std::string before(trim(change.before));
    const std::string after(trim(change.after));
    if (change.rule == kJoinLetterSpaced) {
      closed_up_.push_back({after, change.where});
    } else if (change.rule == kLikelySaraAa) {
      guessed_at_.emplace(after, guessed_.size());
      guessed_.push_back({after, change.where});
    } else if (!closed_up_.empty() && closed_up_.back().text == before) {
      closed_up_.back().text = after;
    } else if (!guessed_.empty()) {
      // Whole pages are guessed before their lines are repaired one by one.
      std::multimap<std::string, std::size_t> moved;
      while (auto node = guessed_at_.extract(before)) {
        guessed_[node.mapped()].text = after;
        node.key() = after;
        moved.insert(std::move(node));
      }
      guessed_at_.merge(moved);
    }
  }

  void add(const Text& text, const std::string& where, std::string thai, std::string english) {
    draft_.findings.push_back({Severity::kReview, "text-doubtful", where, text.origin.page,
                               std::move(thai), std::move(english)});
  }

  Draft& draft_;
  bool transcript_;
  std::vector<DoubtfulLine> closed_up_;
  std::vector<DoubtfulLine> guessed_;
  std::multimap<std::string, std::size_t> guessed_at_;  // their places, by their texts
};

}  // namespace

std::vector<std::string> doubtful_words(std::string_view text) {
  const Lexicon& lexicon = thai_lexicon();
  std::vector<std::string> doubtful;
  if (lexicon.empty()) return doubtful;
  const std::vector<std::size_t> at = word_boundaries(text);
  const auto piece = [&](std::size_t i) { return text.substr(at[i], at[i + 1] - at[i]); };
  const std::size_t pieces = at.empty() ? 0 : at.size() - 1;
  const auto unknown = [&](std::size_t i) {
    return is_word_piece(piece(i)) && !is_sound(piece(i), lexicon);
  };
  for (std::size_t i = 0; i < pieces; ++i) {
    if (!unknown(i)) continue;
    // A misread word is torn into pieces, some of which are words by chance: go on while an unknown
    // piece follows within two, and begin with the word before.
    std::size_t last = i;
    for (std::size_t next = i + 1; next < pieces && next <= last + 2 && is_word_piece(piece(next));
         ++next) {
      if (unknown(next)) last = next;
    }
    const auto piece_before = [&](std::size_t k) { return k > 0 && is_word_piece(piece(k - 1)); };
    const auto piece_behind = [&](std::size_t k) { return k < pieces && is_word_piece(piece(k)); };
    bool sound = false;
    std::size_t from = i;
    for (int wider = 0; wider <= kNeighbours && !sound; ++wider) {
      std::size_t to = last + 1;
      for (int longer = 0; longer <= kNeighbours && !sound; ++longer) {
        sound = can_be_segmented(text.substr(at[from], at[to] - at[from]), lexicon);
        if (!piece_behind(to)) break;
        ++to;
      }
      if (!piece_before(from)) break;
      --from;
    }
    const std::size_t first = piece_before(i) ? i - 1 : i;
    if (!sound) doubtful.emplace_back(text.substr(at[first], at[last + 1] - at[first]));
    i = last;
  }
  return doubtful;
}

void report_doubtful_texts(const std::vector<Change>& changes, Draft& draft) {
  DoubtReporter(changes, draft).report();
}

}  // namespace prongsai

#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai::bench {

// What kinds of characters are counted apart.
enum class CharacterKind { kThaiLetter, kThaiDigit, kArabicDigit, kLatin, kOther };
inline constexpr std::size_t kCharacterKinds = 5;

// Code points to be compared: without spaces, ำ as ํ and า behind the tone mark (models and fonts
// have it both ways), แ never as เเ, one kind of dash. "น้ำ เเละ – 1" -> "น้ํา", "และ-1".
[[nodiscard]] std::u32string comparable_text(std::string_view text);

// The characters that were printed and those of them that were read as another one or not at all;
// what was read and is not printed counts in `wrong` alone.
class CharacterErrors {
 public:
  // `read` is the reading of this line and nothing else.
  void add_line(const std::u32string& printed, const std::u32string& read);

  // `read` is the reading of a whole page: the part of it counts that differs least from the line.
  // What is read besides and printed nowhere is not seen.
  void add_line_of_page(const std::u32string& printed, const std::u32string& read);

  void add(const CharacterErrors& other);

  [[nodiscard]] int printed() const { return all_printed_; }
  // Edit distance to what was printed, in % of it.
  [[nodiscard]] double rate() const;
  // Characters of a kind that are lost or are another one, in %.
  [[nodiscard]] double rate(CharacterKind kind) const;

 private:
  enum class Read { kThisLine, kWholePage };
  void align(const std::u32string& printed, const std::u32string& read, Read what);

  int all_printed_ = 0;
  int all_wrong_ = 0;
  std::array<int, kCharacterKinds> printed_{};
  std::array<int, kCharacterKinds> wrong_{};
};

// "0.45  0.23  0.00  0.26  1.05", parted by tabs: all, then by kind but the last; "-" where nothing
// of a kind was printed.
[[nodiscard]] std::string rates_row(const CharacterErrors& errors);
inline constexpr char kRatesHead[] = "all %\tThai letters\tThai digits\tArabic digits\tLatin";

}  // namespace prongsai::bench

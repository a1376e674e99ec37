#include "normalizers/text/phrase_key.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

constexpr char32_t kSaraAa = 0x0E32;
constexpr char32_t kSaraAm = 0x0E33;
constexpr char32_t kSaraE = 0x0E40;
constexpr char32_t kSaraAe = 0x0E41;
constexpr char32_t kLakkhangyao = 0x0E45;

// Beyond ASCII and Thai: signs, spaces and what cannot be read carry no meaning in a key.
bool is_foreign_sign(char32_t c) {
  return c < 0x00C0 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) ||
         c == 0xFEFF || c == 0xFFFD;
}

// The code point as it stands in a key; 0: it does not.
char32_t key_of(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c - 'A' + 'a';
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : 0;
  if (is_thai_digit(c)) return c - 0x0E50 + '0';
  if (!is_thai(c)) return is_foreign_sign(c) ? 0 : c;
  if (c == kSaraAm || c == kLakkhangyao) return kSaraAa;
  return is_thai_letter(c) && !is_thai_mark(c) ? c : 0;
}

// Edit distance by bit vectors (Myers 1999, in the block form of Hyyrö 2003): a column of the
// matrix is a few machine words, so that one text can be compared with every question of a
// framework.
class EditDistance {
 public:
  explicit EditDistance(std::u32string_view pattern)
      : length_(pattern.size()), blocks_((pattern.size() + 63) / 64), alphabet_(pattern) {
    std::sort(alphabet_.begin(), alphabet_.end());
    alphabet_.erase(std::unique(alphabet_.begin(), alphabet_.end()), alphabet_.end());
    places_.assign((alphabet_.size() + 1) * blocks_, 0);  // the last row is of no code point
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      places_[row(pattern[i]) * blocks_ + i / 64] |= std::uint64_t{1} << (i % 64);
    }
  }

  [[nodiscard]] std::size_t to(std::u32string_view text) const {
    if (length_ == 0) return text.size();
    std::vector<std::uint64_t> plus(blocks_, ~std::uint64_t{0});
    std::vector<std::uint64_t> minus(blocks_, 0);
    std::size_t distance = length_;
    for (const char32_t c : text) {
      const int step = advance(&places_[row(c) * blocks_], plus, minus);
      distance += static_cast<std::size_t>(step);  // -1 wraps around as it should
    }
    return distance;
  }

 private:
  [[nodiscard]] std::size_t row(char32_t c) const {
    const auto found = std::lower_bound(alphabet_.begin(), alphabet_.end(), c);
    return found != alphabet_.end() && *found == c
               ? static_cast<std::size_t>(found - alphabet_.begin())
               : alphabet_.size();
  }

  // One column of the matrix; returns the change of its last cell: -1, 0 or 1.
  int advance(const std::uint64_t* equal, std::vector<std::uint64_t>& plus,
              std::vector<std::uint64_t>& minus) const {
    int carry = 1;  // the first row of the matrix grows by one a column
    for (std::size_t b = 0; b < blocks_; ++b) {
      const std::uint64_t down = carry < 0 ? 1 : 0;
      const std::uint64_t up = carry > 0 ? 1 : 0;
      const std::uint64_t last = b + 1 == blocks_ ? (length_ - 1) % 64 : 63;
      const std::uint64_t vertical = equal[b] | minus[b];
      const std::uint64_t match = equal[b] | down;
      const std::uint64_t diagonal = (((match & plus[b]) + plus[b]) ^ plus[b]) | match;
      std::uint64_t grows = minus[b] | ~(diagonal | plus[b]);
      std::uint64_t shrinks = plus[b] & diagonal;
      carry = static_cast<int>(grows >> last & 1) - static_cast<int>(shrinks >> last & 1);
      grows = grows << 1 | up;
      shrinks = shrinks << 1 | down;
      plus[b] = shrinks | ~(vertical | grows);
      minus[b] = grows & vertical;
    }
    return carry;
  }

  std::size_t length_;
  std::size_t blocks_;
  std::u32string alphabet_;            // the pattern's code points, sorted
  std::vector<std::uint64_t> places_;  // a row a code point: the bits where the pattern has it
};

}  // namespace

std::string phrase_key(std::string_view text) {
  std::string key;
  key.reserve(text.size());
  char32_t last = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = key_of(next_code_point(text, offset));
    if (c == 0) continue;
    if (c == kSaraE && last == kSaraE) {
      key.resize(key.size() - 3);
      last = kSaraAe;
    } else {
      last = c;
    }
    append_utf8(last, key);
  }
  return key;
}

double phrase_likeness(std::string_view a, std::string_view b) {
  return key_likeness(phrase_key(a), phrase_key(b));
}

double key_likeness(std::string_view key_a, std::string_view key_b) {
  if (key_a == key_b) return 1;
  const std::u32string a = to_code_points(key_a);
  const std::u32string b = to_code_points(key_b);
  const auto longer = static_cast<double>(std::max(a.size(), b.size()));
  return 1 - static_cast<double>(EditDistance(a).to(b)) / longer;
}

}  // namespace prongsai

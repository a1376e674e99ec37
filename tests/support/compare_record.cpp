#include "tests/support/compare_record.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "normalizers/text/utf8.h"

namespace prongsai::testing {
namespace {

using nlohmann::json;

bool is_thai_but_no_digit(char32_t c) { return is_thai(c) && !is_thai_digit(c); }

std::string without_thai_spaces(const std::string& text) {
  const std::u32string all = to_code_points(text);
  std::u32string kept;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool aside = all[i] == U' ' && i > 0 && i + 1 < all.size() &&
                       is_thai_but_no_digit(all[i - 1]) && is_thai_but_no_digit(all[i + 1]);
    if (!aside) kept += all[i];
  }
  return to_utf8(kept);
}

// "i4" of an item, "9" of an indicator, "overall" of a former year, else its place from 1.
std::string element_name(const json& element, std::size_t index) {
  if (element.is_object()) {
    for (const char* key : {"code", "number", "item", "scope"}) {
      const auto found = element.find(key);
      if (found == element.end() || found->is_null()) continue;
      return found->is_string() ? found->get<std::string>() : found->dump();
    }
  }
  return std::to_string(index + 1);
}

std::string names(const json& array) {
  std::string text = std::to_string(array.size()) + ':';
  for (std::size_t i = 0; i < array.size(); ++i) text += ' ' + element_name(array[i], i);
  return text;
}

class Comparison {
 public:
  explicit Comparison(ThaiSpaces spaces) : spaces_(spaces) {}

  void compare(const std::string& field, const json& truth, const json& got, const json& accept) {
    if (truth.is_object() && got.is_object()) {
      compare_objects(field, truth, got);
    } else if (truth.is_array() && got.is_array()) {
      compare_arrays(field, truth, got);
    } else if (!equal(truth, got) && !accepted(accept, got)) {
      differences_.push_back({field, truth.dump(), got.dump()});
    }
  }

  [[nodiscard]] std::vector<Difference> take() { return std::move(differences_); }

 private:
  void compare_objects(const std::string& field, const json& truth, const json& got) {
    for (const auto& [key, value] : truth.items()) {
      if (key.front() == '_' || is_accept(key)) continue;
      compare((field.empty() ? "" : field + '.') + key, value, member(got, key),
              member(truth, key == "value" ? "accept" : key + "_accept"));
    }
  }

  void compare_arrays(const std::string& field, const json& truth, const json& got) {
    if (truth.size() != got.size()) {
      differences_.push_back({field, names(truth), names(got)});
      return;
    }
    for (std::size_t i = 0; i < truth.size(); ++i) {
      compare(field + '[' + element_name(truth[i], i) + ']', truth[i], got[i], nullptr);
    }
  }

  static bool is_accept(const std::string& key) {
    constexpr std::string_view kEnd = "accept";
    return key.size() >= kEnd.size() &&
           key.compare(key.size() - kEnd.size(), kEnd.size(), kEnd) == 0;
  }

  static json member(const json& object, const std::string& key) {
    const auto found = object.find(key);
    return found == object.end() ? json(nullptr) : *found;
  }

  [[nodiscard]] bool accepted(const json& accept, const json& got) const {
    return accept.is_array() && std::any_of(accept.begin(), accept.end(),
                                            [&](const json& value) { return equal(value, got); });
  }

  [[nodiscard]] bool equal(const json& truth, const json& got) const {
    if (truth.is_number() && got.is_number()) {
      return std::lround(truth.get<double>() * 100) == std::lround(got.get<double>() * 100);
    }
    if (truth.is_string() && got.is_string() && spaces_ == ThaiSpaces::kAside) {
      return without_thai_spaces(truth) == without_thai_spaces(got);
    }
    return truth == got;
  }

  ThaiSpaces spaces_;
  std::vector<Difference> differences_;
};

}  // namespace

std::vector<Difference> compare_record(const json& truth, const json& record, ThaiSpaces spaces) {
  Comparison comparison(spaces);
  comparison.compare("", truth, record, nullptr);
  return comparison.take();
}

}  // namespace prongsai::testing

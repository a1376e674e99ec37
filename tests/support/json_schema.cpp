#include "tests/support/json_schema.h"

#include <algorithm>
#include <map>
#include <regex>
#include <stdexcept>

namespace prongsai::testing {
namespace {

using nlohmann::json;

// One value held against one schema at one place.
class Comparison {
 public:
  Comparison(const json& root, std::vector<std::string>& errors) : root_(root), errors_(errors) {}

  void compare(const json& schema, const json& value, const std::string& place) const;

 private:
  using Keyword = void (Comparison::*)(const json& rule, const json& schema, const json& value,
                                       const std::string& place) const;
  static const std::map<std::string, Keyword>& keywords();

  void error(const std::string& place, const std::string& what) const {
    errors_.push_back(place + ": " + what);
  }
  void require(bool holds, const std::string& place, const std::string& what) const {
    if (!holds) error(place, what);
  }
  [[nodiscard]] int count_matching(const json& schemas, const json& value) const {
    return static_cast<int>(std::count_if(schemas.begin(), schemas.end(), [&](const json& schema) {
      std::vector<std::string> errors;
      Comparison(root_, errors).compare(schema, value, "");
      return errors.empty();
    }));
  }

  void note(const json&, const json&, const json&, const std::string&) const {}
  void ref(const json& rule, const json&, const json& value, const std::string& place) const {
    compare(root_.at(json::json_pointer(rule.get<std::string>().substr(1))), value, place);
  }
  void type(const json& rule, const json&, const json& value, const std::string& place) const;
  void constant(const json& rule, const json&, const json& value, const std::string& place) const {
    require(value == rule, place, "is not " + rule.dump());
  }
  void enumeration(const json& rule, const json&, const json& value,
                   const std::string& place) const {
    require(std::find(rule.begin(), rule.end(), value) != rule.end(), place,
            value.dump() + " is none of " + rule.dump());
  }
  void properties(const json& rule, const json&, const json& value,
                  const std::string& place) const {
    if (!value.is_object()) return;
    for (const auto& [name, schema] : rule.items()) {
      if (value.contains(name)) compare(schema, value.at(name), place + '/' + name);
    }
  }
  void required(const json& rule, const json&, const json& value, const std::string& place) const {
    if (!value.is_object()) return;
    for (const auto& name : rule) {
      require(value.contains(name.get<std::string>()), place, "lacks " + name.dump());
    }
  }
  void additional(const json& rule, const json& schema, const json& value,
                  const std::string& place) const {
    if (rule != json(false)) throw std::logic_error("additionalProperties can only be false");
    if (!value.is_object()) return;
    for (const auto& [name, unused] : value.items()) {
      require(schema.at("properties").contains(name), place, "has \"" + name + '"');
    }
  }
  void dependent(const json& rule, const json&, const json& value, const std::string& place) const {
    for (const auto& [name, needed] : rule.items()) {
      if (value.is_object() && value.contains(name)) required(needed, {}, value, place);
    }
  }
  void items(const json& rule, const json&, const json& value, const std::string& place) const {
    if (!value.is_array()) return;
    for (std::size_t i = 0; i < value.size(); ++i) {
      compare(rule, value[i], place + '/' + std::to_string(i));
    }
  }
  void min_items(const json& rule, const json&, const json& value, const std::string& place) const {
    require(!value.is_array() || value.size() >= rule.get<std::size_t>(), place, "is too short");
  }
  void max_items(const json& rule, const json&, const json& value, const std::string& place) const {
    require(!value.is_array() || value.size() <= rule.get<std::size_t>(), place, "is too long");
  }
  void min_length(const json& rule, const json&, const json& value,
                  const std::string& place) const {
    if (rule != json(1)) throw std::logic_error("minLength can only be 1");
    require(!value.is_string() || !value.get<std::string>().empty(), place, "is empty");
  }
  void pattern(const json& rule, const json&, const json& value, const std::string& place) const {
    if (!value.is_string()) return;
    const std::regex regex(rule.get<std::string>());
    require(std::regex_search(value.get<std::string>(), regex), place,
            value.dump() + " does not match " + rule.dump());
  }
  void minimum(const json& rule, const json&, const json& value, const std::string& place) const {
    require(!value.is_number() || value.get<double>() >= rule.get<double>(), place, "is too small");
  }
  void maximum(const json& rule, const json&, const json& value, const std::string& place) const {
    require(!value.is_number() || value.get<double>() <= rule.get<double>(), place, "is too great");
  }
  void any_of(const json& rule, const json&, const json& value, const std::string& place) const {
    require(count_matching(rule, value) > 0, place, "fits none of " + rule.dump());
  }
  void one_of(const json& rule, const json&, const json& value, const std::string& place) const {
    require(count_matching(rule, value) == 1, place, "does not fit exactly one of " + rule.dump());
  }

  const json& root_;
  std::vector<std::string>& errors_;
};

bool has_type(const json& value, const std::string& type) {
  if (type == "integer") return value.is_number_integer();
  if (type == "number") return value.is_number();
  return type == value.type_name();
}

void Comparison::type(const json& rule, const json&, const json& value,
                      const std::string& place) const {
  const json types = rule.is_array() ? rule : json::array({rule});
  const bool fits = std::any_of(types.begin(), types.end(), [&](const json& type) {
    return has_type(value, type.get<std::string>());
  });
  require(fits, place, value.dump() + " is not of type " + rule.dump());
}

const std::map<std::string, Comparison::Keyword>& Comparison::keywords() {
  using C = Comparison;
  static const std::map<std::string, Keyword> kKeywords = {
      {"$schema", &C::note},
      {"$id", &C::note},
      {"title", &C::note},
      {"description", &C::note},
      {"$defs", &C::note},
      {"$ref", &C::ref},
      {"type", &C::type},
      {"const", &C::constant},
      {"enum", &C::enumeration},
      {"properties", &C::properties},
      {"required", &C::required},
      {"additionalProperties", &C::additional},
      {"items", &C::items},
      {"dependentRequired", &C::dependent},
      {"minItems", &C::min_items},
      {"maxItems", &C::max_items},
      {"minLength", &C::min_length},
      {"pattern", &C::pattern},
      {"minimum", &C::minimum},
      {"maximum", &C::maximum},
      {"anyOf", &C::any_of},
      {"oneOf", &C::one_of},
  };
  return kKeywords;
}

void Comparison::compare(const json& schema, const json& value, const std::string& place) const {
  for (const auto& [keyword, rule] : schema.items()) {
    const auto found = keywords().find(keyword);
    if (found == keywords().end()) throw std::logic_error("unknown keyword " + keyword);
    (this->*found->second)(rule, schema, value, place);
  }
}

}  // namespace

std::vector<std::string> schema_errors(const json& schema, const json& value) {
  std::vector<std::string> errors;
  Comparison(schema, errors).compare(schema, value, "");
  return errors;
}

}  // namespace prongsai::testing

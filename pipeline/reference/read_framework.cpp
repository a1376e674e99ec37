#include "pipeline/reference/read_framework.h"

#include <array>
#include <string_view>

#include "normalizers/numbers/score.h"
#include "pipeline/reference/data_node.h"

namespace prongsai {
namespace {

// The value named by a word; DataError where the word is none of the table.
template <typename Value, std::size_t Size>
Value named(const DataNode& node,
            const std::array<std::pair<std::string_view, Value>, Size>& values) {
  for (const auto& [word, value] : values) {
    if (node.as_text() == word) return value;
  }
  throw DataError(node.line, "'" + node.text + "' is not known here");
}

Instrument read_instrument(const DataNode& node) {
  constexpr std::array<std::pair<std::string_view, Instrument>, 3> kCodes{
      {{"IIT", Instrument::kIit}, {"EIT", Instrument::kEit}, {"OIT", Instrument::kOit}}};
  return named(node, kCodes);
}

Certainty read_certainty(const DataNode& section) {
  constexpr std::array<std::pair<std::string_view, Certainty>, 3> kWords{
      {{"sourced", Certainty::kSourced},
       {"derived", Certainty::kDerived},
       {"unverified", Certainty::kUnverified}}};
  // No fact without saying where it comes from.
  if (section.at("source").as_text().empty()) throw DataError(section.line, "source is empty");
  return named(section.at("certainty"), kWords);
}

// A section of the form {certainty, source, `content`}; gives the content, nullptr where the year
// has no such section.
const DataNode* section_content(const DataNode& root, std::string_view name,
                                std::string_view content) {
  const DataNode* section = root.find(name);
  if (!section) return nullptr;
  section->expect_keys({"certainty", "source", content});
  static_cast<void>(read_certainty(*section));
  return &section->at(content);
}

const DataNode& needed(const DataNode* content, const DataNode& root, std::string_view name) {
  if (!content) throw DataError(root.line, "section '" + std::string(name) + "' is missing");
  return *content;
}

std::vector<FrameworkInstrument> read_instruments(const DataNode& root) {
  std::vector<FrameworkInstrument> instruments;
  int weights = 0;
  const DataNode& list = needed(section_content(root, "instruments", "list"), root, "instruments");
  for (const DataNode& row : list.as_list()) {
    row.expect_keys({"code", "name", "weight"});
    instruments.push_back(
        {read_instrument(row.at("code")), row.at("name").as_text(), row.at("weight").as_int()});
    weights += instruments.back().weight;
  }
  if (weights != 100) throw DataError(list.line, "the weights do not add up to 100");
  return instruments;
}

std::vector<FrameworkIndicator> read_indicators(const DataNode& root) {
  std::vector<FrameworkIndicator> indicators;
  const DataNode& list = needed(section_content(root, "indicators", "list"), root, "indicators");
  for (const DataNode& row : list.as_list()) {
    row.expect_keys({"number", "instrument", "name", "variants"});
    FrameworkIndicator indicator{row.at("number").as_int(),
                                 row.at("name").as_text(),
                                 {},
                                 read_instrument(row.at("instrument"))};
    if (const DataNode* variants = row.find("variants")) {
      for (const DataNode& name : variants->as_list()) indicator.variants.push_back(name.as_text());
    }
    if (indicator.number != static_cast<int>(indicators.size()) + 1) {
      throw DataError(row.line, "indicators must be numbered 1, 2, 3 ...");
    }
    indicators.push_back(std::move(indicator));
  }
  return indicators;
}

Graft read_graft(const DataNode& node) {
  constexpr std::array<std::pair<std::string_view, Graft>, 3> kWords{
      {{"bribery", Graft::kBribery},
       {"false-claim", Graft::kFalseClaim},
       {"favouring", Graft::kFavouring}}};
  return named(node, kWords);
}

ItemCode read_code(const DataNode& node, Instrument instrument, int number) {
  const ItemCode expected{instrument, number};
  if (node.as_text() != to_string(expected)) {
    throw DataError(node.line, "'" + to_string(expected) + "' expected, '" + node.text + "' found");
  }
  return expected;
}

void read_items_of(const DataNode& section, Instrument instrument, Framework& framework) {
  section.expect_keys({"certainty", "source", "list"});
  static_cast<void>(read_certainty(section));
  int number = 0;
  for (const DataNode& row : section.at("list").as_list()) {
    row.expect_keys({"code", "indicator", "group", "yes_no", "negative", "graft", "text"});
    FrameworkItem item;
    item.code = read_code(row.at("code"), instrument, ++number);
    item.indicator = row.at("indicator").as_int();
    const FrameworkIndicator* indicator = find_indicator(framework, item.indicator);
    if (!indicator || indicator->instrument != instrument) {
      throw DataError(row.line, "no indicator " + std::to_string(item.indicator) + " of " +
                                    std::string(name(instrument)));
    }
    if (const DataNode* group = row.find("group")) item.group = group->as_text();
    if (const DataNode* text = row.find("text")) item.text = text->as_text();
    if (const DataNode* yes_no = row.find("yes_no")) item.yes_no = yes_no->as_truth();
    if (const DataNode* negative = row.find("negative")) item.negative = negative->as_truth();
    if (const DataNode* graft = row.find("graft")) item.graft = read_graft(*graft);
    framework.items.push_back(std::move(item));
  }
}

void read_items(const DataNode& root, Framework& framework) {
  const DataNode& items = root.at("items");
  items.expect_keys({"certainty", "source", "iit", "eit", "oit"});
  framework.items_certainty = read_certainty(items);
  if (const DataNode* iit = items.find("iit")) read_items_of(*iit, Instrument::kIit, framework);
  if (const DataNode* eit = items.find("eit")) read_items_of(*eit, Instrument::kEit, framework);
  if (const DataNode* oit = items.find("oit")) read_items_of(*oit, Instrument::kOit, framework);
}

Hundredths read_bound(const DataNode& node) {
  const auto bound = parse_score(node.as_text());
  if (!bound) throw DataError(node.line, "a score like \"95.00\" expected");
  return *bound;
}

std::vector<LevelRule> read_levels(const DataNode& root) {
  std::vector<LevelRule> levels;
  const DataNode& list = needed(section_content(root, "levels", "list"), root, "levels");
  for (const DataNode& row : list.as_list()) {
    row.expect_keys({"level", "overall", "each_instrument"});
    LevelRule rule{row.at("level").as_text(), read_bound(row.at("overall")), Hundredths{0}};
    if (const DataNode* each = row.find("each_instrument"))
      rule.each_instrument = read_bound(*each);
    if (!levels.empty() && rule.overall > levels.back().overall) {
      throw DataError(row.line, "levels must stand from the highest bound to the lowest");
    }
    levels.push_back(std::move(rule));
  }
  return levels;
}

std::vector<int> read_values(const DataNode& root, std::string_view name) {
  std::vector<int> values;
  if (const DataNode* list = section_content(root, name, "values")) {
    for (const DataNode& value : list->as_list()) values.push_back(value.as_int());
  }
  return values;
}

OitAggregation read_aggregation(const DataNode& root) {
  constexpr std::array<std::pair<std::string_view, OitAggregation>, 3> kWords{
      {{"flat_mean", OitAggregation::kFlatMean},
       {"subgroup_mean", OitAggregation::kSubgroupMean},
       {"unknown", OitAggregation::kUnknown}}};
  return named(needed(section_content(root, "oit_aggregation", "value"), root, "oit_aggregation"),
               kWords);
}

}  // namespace

Framework read_framework(const std::filesystem::path& file) {
  const DataNode root = read_toml(file);
  root.expect_keys({"year", "instruments", "indicators", "eit_parts", "oit_aggregation", "levels",
                    "answer_scale", "oit_values", "items"});
  Framework framework;
  framework.year = FiscalYear{root.at("year").as_int()};
  if (file.stem().string() != std::to_string(framework.year.buddhist_era)) {
    throw DataError(root.at("year").line, "the year is not that of the file's name");
  }
  framework.instruments = read_instruments(root);
  framework.indicators = read_indicators(root);
  framework.eit_parts =
      needed(section_content(root, "eit_parts", "value"), root, "eit_parts").as_truth();
  framework.oit_aggregation = read_aggregation(root);
  framework.levels = read_levels(root);
  framework.answer_scale = read_values(root, "answer_scale");
  framework.oit_values = read_values(root, "oit_values");
  read_items(root, framework);
  return framework;
}

}  // namespace prongsai

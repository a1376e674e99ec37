#include "exporters/json/explain_field.h"

#include <cstdio>
#include <nlohmann/json.hpp>
#include <vector>

namespace prongsai {
namespace {

using nlohmann::json;

// "item:e1.part2" in three pieces.
struct Field {
  std::string kind;
  std::string name;
  std::string part;  // "score" where none is named
};

Field split(std::string_view field) {
  Field result{std::string(field), "", "score"};
  const std::size_t colon = result.kind.find(':');
  if (colon == std::string::npos) return result;
  result.name = result.kind.substr(colon + 1);
  result.kind.resize(colon);
  const std::size_t dot = result.name.find(".part");
  if (dot == std::string::npos) return result;
  result.part = result.name.substr(dot + 1);
  result.name.resize(dot);
  return result;
}

// The entry of a list that `key` names; `key` empty: the entry's place in the list, from 1.
const json* find_entry(const json& record, const char* list, const char* key,
                       const std::string& name) {
  if (!record.contains(list)) return nullptr;
  std::size_t place = 0;
  for (const json& entry : record.at(list)) {
    ++place;
    const json& value = *key == '\0' ? json(place) : entry.value(key, json());
    if ((value.is_string() ? value.get<std::string>() : value.dump()) == name) return &entry;
  }
  return nullptr;
}

const json* find_score(const json& record, std::string_view field) {
  const Field wanted = split(field);
  const json* holder = nullptr;
  if (wanted.kind == "overall" && record.contains("overall")) holder = &record.at("overall");
  if (wanted.kind == "instrument") holder = find_entry(record, "instruments", "code", wanted.name);
  if (wanted.kind == "indicator") holder = find_entry(record, "indicators", "number", wanted.name);
  if (wanted.kind == "item") holder = find_entry(record, "items", "code", wanted.name);
  if (wanted.kind == "plan") holder = find_entry(record, "plans", "", wanted.name);
  if (wanted.kind == "history") holder = find_entry(record, "history", "", wanted.name);
  if (!holder || !holder->contains(wanted.part)) return nullptr;
  const json& score = holder->at(wanted.part);
  return score.is_object() ? &score : nullptr;
}

std::string number(const json& value) {
  if (!value.is_number()) return "nothing";
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value.get<double>());
  return text;
}

std::string place_of(const json& score) {
  if (!score.value("page", json()).is_number()) return "";
  std::string text = " on page " + score.at("page").dump();
  if (score.value("bbox", json()).is_array()) text += ", in the box " + score.at("bbox").dump();
  return text;
}

std::string characters(const json& score) {
  const std::string origin = score.value("origin", "");
  if (origin == "computed") return "not printed; computed from its parts";
  const std::string raw = score.value("raw", json()).is_string() ? score.at("raw") : json("");
  if (raw.empty()) return "nothing";
  const char* how = origin == "ocr"          ? "by a recogniser"
                    : origin == "transcript" ? "in a transcript"
                                             : "in the text layer";
  return '"' + raw + '"' + place_of(score) + ", " + how;
}

// What the characters may be; only recognisers of pixels leave a choice.
std::string candidates(const json& score) {
  if (score.value("origin", json()) != "ocr") return " this one only";
  std::string text;
  for (const json& candidate : score.value("candidates", json::array())) {
    char percent[32];
    std::snprintf(percent, sizeof percent, " (%.2f %%)", 100 * candidate.value("likelihood", 0.0));
    text += "\n    " + number(candidate.value("value", json())) + percent;
  }
  if (text.empty() && score.value("value", json()).is_number()) {
    text = "\n    the recogniser saw one number";
  }
  return text +
         "\n    and what known misreads make of the characters: a digit taken for another, lost "
         "or doubled, a lost point";
}

std::string why(const std::string& status) {
  if (status == "verified") {
    return "a check that holds pins it down: no misread of one digit would pass as well";
  }
  if (status == "read")
    return "it stands there like this; nothing contradicts it, nothing proves it";
  if (status == "repaired") {
    return "what was read cannot stand; this is the only value that every check allows";
  }
  if (status == "conflict") {
    return "prints differ, a check of it fails, or its digits are in doubt; a person must look";
  }
  if (status == "confirmed") return "a person looked at the page";
  return "the year expects it, and it is absent or unreadable";
}

std::string inputs_of(const json& check, const json& record) {
  std::string text;
  for (const json& input : check.value("inputs", json::array())) {
    const std::string field = input.get<std::string>();
    const json* score = find_score(record, field);
    text +=
        "\n      " + field + " = " + (score ? number(score->value("value", json())) : "nothing");
  }
  return text;
}

std::string check_text(const json& check, const json& record) {
  const bool holds = check.value("holds", false);
  std::string text = "\n    " + check.value("id", "") + (holds ? " holds" : " FAILS") + ":";
  const json printed = check.value("printed", json());
  text += printed.is_number() ? " printed " + number(printed) : " not printed";
  const json expected = check.value("expected", json());
  if (expected.is_number()) text += ", expected " + number(expected);
  return text + inputs_of(check, record);
}

std::string checks_text(const json& score, const json& record) {
  std::string text;
  for (const json& id : score.value("checks", json::array())) {
    const json* check = find_entry(record, "checks", "id", id.get<std::string>());
    if (check) text += check_text(*check, record);
  }
  return text.empty() ? " none" : text;
}

std::string findings_text(std::string_view field, const json& record) {
  std::string text;
  for (const json& finding : record.value("findings", json::array())) {
    if (finding.value("where", json()) != json(std::string(field))) continue;
    text += "\n    " + finding.value("code", "") + ": " + finding.value("message_en", "") +
            "\n      " + finding.value("message", "");
  }
  return text.empty() ? " none" : text;
}

}  // namespace

std::optional<std::string> file_of_record(std::string_view line) {
  const json record = json::parse(line, nullptr, false);
  if (!record.is_object() || !record.contains("source")) return std::nullopt;
  return record.at("source").value("file", "");
}

std::optional<std::string> explain_field(std::string_view line, std::string_view field) {
  const json record = json::parse(line, nullptr, false);
  if (!record.is_object()) return std::nullopt;
  const json* score = find_score(record, field);
  if (!score) return std::nullopt;
  const std::string status = score->value("status", "");
  std::string text(field);
  text += "\n  read: " + characters(*score);
  if (score->value("origin", json()) != "computed") text += "\n  candidates:" + candidates(*score);
  text += "\n  value: " + number(score->value("value", json())) + ", " + status;
  text += "\n  why: " + why(status);
  text += "\n  checks:" + checks_text(*score, record);
  text += "\n  findings:" + findings_text(field, record);
  return text + '\n';
}

}  // namespace prongsai

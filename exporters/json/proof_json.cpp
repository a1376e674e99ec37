#include "exporters/json/proof_json.h"

#include "exporters/json/score_json.h"
#include "exporters/record_names.h"

namespace prongsai {

void write_respondents(JsonWriter& json, const std::vector<Respondents>& respondents) {
  if (respondents.empty()) return;
  json.key("respondents").begin_object();
  for (const Respondents& group : respondents) json.key(group.group).integer(group.count);
  json.end_object();
}

void write_checks(JsonWriter& json, const std::vector<Check>& checks) {
  json.key("checks").begin_array();
  for (const Check& check : checks) {
    json.begin_object();
    json.key("id").string(check.id);
    json.key("holds").boolean(check.holds);
    json.key("expected").hundredths_or_null(check.expected);
    json.key("printed").hundredths_or_null(check.printed);
    json.key("inputs").begin_array();
    for (const std::string& input : check.inputs) json.string(input);
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

void write_findings(JsonWriter& json, const Findings& findings) {
  json.key("findings").begin_array();
  for (const Finding& finding : findings) {
    json.begin_object();
    json.key("severity").string(record_name(finding.severity));
    json.key("code").string(finding.code);
    json.key("where").string_or_null(finding.where);
    json.key("page");
    if (finding.page) {
      json.integer(*finding.page);
    } else {
      json.null();
    }
    json.key("message").string(finding.message);
    json.key("message_en").string(finding.message_en);
    json.end_object();
  }
  json.end_array();
}

void write_corrections(JsonWriter& json, const std::vector<Correction>& corrections) {
  if (corrections.empty()) return;
  json.key("corrections").begin_array();
  for (const Correction& correction : corrections) {
    json.begin_object();
    json.key("field").string(correction.field);
    json.key("was").string_or_null(correction.was);
    json.key("value").string_or_null(correction.value);
    json.key("confirmed");
    write_confirmation(json, correction.confirmation);
    json.end_object();
  }
  json.end_array();
}

}  // namespace prongsai

#include "exporters/json/write_answers.h"

#include <string>

#include "exporters/json/score_json.h"
#include "exporters/write_file.h"

namespace prongsai {
namespace {

std::string answer_json(const ReviewAnswer& answer) {
  JsonWriter json;
  json.begin_object();
  json.key("sha256").string(answer.sha256);
  json.key("row");
  if (answer.row) {
    json.begin_object();
    json.key("page").integer(answer.row->page);
    json.key("row").integer(answer.row->row);
    json.end_object();
  } else {
    json.null();
  }
  json.key("agency").string_or_null(answer.agency);
  json.key("fiscal_year");
  if (answer.year) {
    json.integer(answer.year->buddhist_era);
  } else {
    json.null();
  }
  json.key("field").string(answer.field);
  json.key("value").string_or_null(answer.value);
  json.key("confirmed");
  write_confirmation(json, answer.said);
  json.key("place").string_or_null(answer.place);
  json.end_object();
  return json.text();
}

}  // namespace

void write_answers(const std::vector<ReviewAnswer>& answers, const std::filesystem::path& file) {
  std::string lines;
  for (const ReviewAnswer& answer : answers) lines += answer_json(answer) + '\n';
  write_file(file, lines);
}

}  // namespace prongsai

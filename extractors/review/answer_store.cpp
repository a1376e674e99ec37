#include "extractors/review/answer_store.h"

#include <fstream>
#include <string>

#include "extractors/record/field.h"
#include "extractors/record/read_score.h"
#include "model/conversion_error.h"

namespace prongsai {
namespace {

ReviewAnswer read_answer(const Field& field) {
  constexpr long long kMost = 1'000'000;
  ReviewAnswer answer;
  answer.sha256 = field.at("sha256").text();
  const Field row = field.at("row");
  if (!row.is_null()) {
    answer.row = SourceRow{static_cast<int>(row.at("page").integer(1, kMost)),
                           static_cast<int>(row.at("row").integer(0, kMost))};
  }
  answer.agency = field.at("agency").text_or_empty();
  answer.year = field.at("fiscal_year").year_or_none();
  answer.field = field.at("field").text();
  answer.value = field.at("value").text_or_empty();
  const Field said = field.at("confirmed");
  answer.said = read_confirmation(said);
  answer.place = field.at("place").text_or_empty();
  return answer;
}

}  // namespace

std::vector<ReviewAnswer> read_answer_store(const std::filesystem::path& file) {
  std::vector<ReviewAnswer> answers;
  std::ifstream in(file);
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.empty()) continue;
    try {
      const RecordNode root = parse_record_node(line);
      answers.push_back(read_answer(Field(root)));
    } catch (const RecordError& error) {
      throw ConversionError(Refusal::kDamaged, file.string(),
                            "line " + std::to_string(number) + ": " + error.what());
    }
  }
  return answers;
}

}  // namespace prongsai

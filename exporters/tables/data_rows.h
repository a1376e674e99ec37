#pragma once

#include <functional>
#include <optional>
#include <string>

#include "exporters/tables/data_table.h"

namespace prongsai {

// A record and its place in the run.
struct NumberedReport {
  std::int64_t record = 0;  // from 1, in the order of the run
  std::int64_t input = 0;   // from 1
  const Report* report = nullptr;
};

// Every record of the run, also of documents without results.
void each_report(const RunResult& run, const std::function<void(const NumberedReport&)>& visit);

// What a person said, in the columns of confirmation_columns(); nothing in them where nobody did.
void add_confirmation(DataRow& row, const Confirmation* said);
[[nodiscard]] std::vector<DataColumn> confirmation_columns();

// Single values; what is absent is nothing.
[[nodiscard]] DataValue text_value(const std::string& text);
[[nodiscard]] DataValue text_value(const std::optional<std::string>& text);
[[nodiscard]] DataValue number_value(std::optional<int> number);
[[nodiscard]] DataValue year_value(const std::optional<FiscalYear>& year);
[[nodiscard]] DataValue date_value(const std::optional<Date>& date);
[[nodiscard]] DataValue score_value(const Score& score);
[[nodiscard]] DataValue score_value(const Part<Score>& score);
[[nodiscard]] DataValue score_value(const std::optional<Hundredths>& score);

// The status by its name in the record; nothing where the score says nothing in such a document.
[[nodiscard]] DataValue status_value(const Score& score, DocumentType type);

}  // namespace prongsai

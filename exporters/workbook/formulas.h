#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "model/workbook.h"

namespace prongsai {

// Cells with a formula and the value it has now. An absent number is the empty text, which the
// formula has to give as well.
[[nodiscard]] inline SheetCell formula_cell(std::string text, double result,
                                            CellStyle style = CellStyle::kNormal) {
  return {FormulaCell{std::make_shared<const Formula>(Formula{std::move(text), result})}, style};
}
[[nodiscard]] inline SheetCell formula_cell(std::string text, std::optional<double> result,
                                            CellStyle style = CellStyle::kNormal) {
  Formula formula{std::move(text), {}};
  if (result) formula.result = *result;
  return {FormulaCell{std::make_shared<const Formula>(std::move(formula))}, style};
}
[[nodiscard]] inline SheetCell formula_cell(std::string text, const std::string& result,
                                            CellStyle style = CellStyle::kNormal) {
  Formula formula{std::move(text), {}};
  if (!result.empty()) formula.result = result;
  return {FormulaCell{std::make_shared<const Formula>(std::move(formula))}, style};
}

// "\"ทุกอำเภอ\"": a text inside a formula; quotes in it are doubled.
[[nodiscard]] inline std::string quoted(const std::string& text) {
  std::string result = "\"";
  for (const char c : text) result.append(c == '"' ? 2 : 1, c);
  return result + '"';
}

// A score as spreadsheets calculate with it.
[[nodiscard]] inline double number(Hundredths score) { return score.value / 100.0; }
[[nodiscard]] inline std::optional<double> number(const std::optional<Hundredths>& score) {
  return score ? std::optional<double>(number(*score)) : std::nullopt;
}

}  // namespace prongsai

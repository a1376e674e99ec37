#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "model/calendar.h"

namespace prongsai {

// A cell of a workbook that people edited: what it shows, as far as its value tells.
struct EditedCell {
  std::string text;          // of a number: its shortest form, "96.83"; empty: nothing
  std::optional<Date> date;  // of a number whose format is that of a date
};

struct EditedSheet {
  std::string name;
  std::vector<std::vector<EditedCell>> rows;  // from row 1; short ones end at their last cell
};

// Reads the sheets of an .xlsx file, in their order, as Excel, LibreOffice and others save them:
// shared, inline and rich strings, results of formulas, truths, numbers and dates of both
// calendars. Errors (#N/A) read as empty. Throws ConversionError where it is no workbook:
// kNotFound, kNotADocument, kNeedsPassword, kDamaged; kTooLarge where a part is over 256 MB
// unpacked or a sheet over 4 million cells.
[[nodiscard]] std::vector<EditedSheet> read_sheets(const std::filesystem::path& file,
                                                   const std::string& name);

// The cell at row and column, both from 0; an empty one where the sheet has none.
[[nodiscard]] const EditedCell& cell_at(const EditedSheet& sheet, std::size_t row,
                                        std::size_t column);

}  // namespace prongsai

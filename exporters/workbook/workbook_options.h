#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "exporters/language.h"
#include "model/document.h"
#include "model/framework.h"

namespace prongsai {

enum class Digits { kArabic, kThai };

// kComparison: only the sheets that compare agencies, for runs of so many that their items would
// make a file that no office computer opens.
enum class WorkbookScope { kAll, kComparison };

// What the drop-downs of ภาพรวมจังหวัด and สรุปรายแห่ง stand on when the workbook is opened. What is
// not set, or is not in the data, stands on the newest year, on all kinds and areas, on the first
// agency.
struct ChosenView {
  std::optional<int> year;
  std::string kind;
  std::string area;
  int first_rank = 1;
  std::string agency;  // as its drop-down offers it
  std::optional<int> agency_year;
  bool operator==(const ChosenView&) const = default;
};

// Which record of a run: a file has several where it is a league table or several reports bound.
[[nodiscard]] std::string record_place(const Source& source);

struct WorkbookOptions {
  Language language = Language::kThai;
  Digits digits = Digits::kArabic;
  WorkbookScope scope = WorkbookScope::kAll;
  // Levels and items of the years; without them there are no gaps to the next level, and no year is
  // said to be measured by another yardstick. Must outlive the laying out.
  const std::map<FiscalYear, Framework>* frameworks = nullptr;
  ChosenView view;
  std::map<std::string, std::string> links;  // by Source::file: what opens the document
  std::map<std::string, std::string> urls;   // by Source::file: where it is published
  // By record_place(): the files of the documents that a joined record is from, in the order of
  // Score::source. Records of one document need none.
  std::map<std::string, std::vector<std::string>> joined_files;
  std::string program;  // "prongsai 0.9.0", told in คำชี้แจง
  // By province and year, how many agencies there are, with and without a report; empty: not known.
  std::map<std::string, std::map<int, int>> agencies_in_all;
};

}  // namespace prongsai

#include "pipeline/output/write_workbooks.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "exporters/workbook/lay_out_workbook.h"
#include "exporters/workbook/write_xlsx.h"
#include "pipeline/dump/stage_dump.h"
#include "pipeline/dump/workbook_text.h"
#include "pipeline/output/province_part.h"

namespace prongsai {
namespace {

namespace fs = std::filesystem;

std::set<std::string> provinces_of(const RunResult& run) {
  std::set<std::string> provinces;
  for (const InputOutcome& input : run.inputs) {
    for (const Report& report : input.reports) {
      if (report.document_type != DocumentType::kNotIta) provinces.insert(province_of(report));
    }
  }
  return provinces;
}

std::size_t records_in(const RunResult& run) {
  std::size_t records = 0;
  for (const InputOutcome& input : run.inputs) records += input.reports.size();
  return records;
}

// Characters beyond ASCII stay as they are; the rest of what an address cannot hold becomes %XX.
std::string escaped(const std::string& path) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string text;
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && std::string_view(" %#?\"<>|").find(c) != std::string_view::npos) {
      text.append({'%', kHex[byte >> 4], kHex[byte & 15]});
    } else {
      text += c;
    }
  }
  return text;
}

// Excel refuses more links than 65,530 a sheet and addresses of more than 2,079 characters.
constexpr std::size_t kMostLinks = 60000;
constexpr std::size_t kLongestLink = 1000;

// From the workbook's folder to each document.
WorkbookOptions with_links(WorkbookOptions options, const std::string& workbook,
                           const DocumentPaths& paths) {
  std::error_code error;
  const fs::path folder = fs::absolute(fs::path(workbook), error).parent_path();
  for (const auto& [file, path] : paths) {
    if (options.links.size() == kMostLinks) break;
    const fs::path relative =
        fs::absolute(path, error).lexically_normal().lexically_relative(folder.lexically_normal());
    const std::string link = "external:" + escaped(relative.generic_string());
    if (!relative.empty() && link.size() <= kLongestLink) options.links[file] = link;
  }
  return options;
}

void write(const Workbook& workbook, const std::string& file, const std::string& dump_folder) {
  if (!dump_folder.empty()) {
    write_dump(fs::path(dump_folder) / "70-workbook.txt", workbook_text(workbook));
  }
  write_xlsx(workbook, file);
}

std::function<void(Workbook&)> completed_by(const CompleteWorkbook& complete,
                                            const std::optional<std::string>& province) {
  if (!complete) return {};
  return [&complete, province](Workbook& workbook) { complete(workbook, province); };
}

struct ProvinceFile {
  std::string province;
  std::string file;
  bool compare_only = false;  // nothing but comparisons will be made of the records afterwards
};

void write_province(RunResult& run, const ProvinceFile& target, const WorkbookOptions& options,
                    const CompleteWorkbook& complete) {
  ProvincePart part = take_province(run, target.province);
  write(lay_out_workbook(part.run, options, completed_by(complete, target.province)), target.file,
        "");
  if (target.compare_only) {
    for (InputOutcome& input : part.run.inputs) {
      for (Report& report : input.reports) keep_compared(report);
    }
  }
  give_back(run, std::move(part));
}

}  // namespace

std::string province_file(const std::string& workbook, const std::string& province) {
  std::string name = province.empty() ? "ไม่ระบุจังหวัด" : province;
  for (char& c : name) {
    if (std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos) c = '-';
  }
  const fs::path path(workbook);
  return (path.parent_path() / (path.stem().string() + ' ' + name + path.extension().string()))
      .string();
}

std::vector<std::string> write_workbooks(RunResult run, const WorkbookFiles& files,
                                         const WorkbookOptions& options, const DocumentPaths& paths,
                                         const CompleteWorkbook& complete) {
  std::vector<std::string> written;
  if (!files.review.empty()) {
    write_xlsx(lay_out_review_workbook(run, with_links(options, files.review, paths)),
               files.review);
    written.push_back(files.review);
  }
  if (files.workbook.empty()) return written;
  written.push_back(files.workbook);
  WorkbookOptions linked = with_links(options, files.workbook, paths);
  const std::set<std::string> provinces = provinces_of(run);
  if (files.by_province && provinces.size() - provinces.count("") > 1) {
    const bool compare_only = records_in(run) > kMostWhole;
    for (const std::string& province : provinces) {
      const std::string file = province_file(files.workbook, province);
      write_province(run, {province, file, compare_only}, linked, complete);
      written.push_back(file);
    }
    if (compare_only) linked.scope = WorkbookScope::kComparison;
  }
  write(lay_out_workbook(run, linked, completed_by(complete, std::nullopt)), files.workbook,
        files.dump_folder);
  return written;
}

}  // namespace prongsai

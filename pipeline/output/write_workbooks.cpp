#include "pipeline/output/write_workbooks.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "exporters/workbook/lay_out_workbook.h"
#include "exporters/workbook/write_xlsx.h"
#include "pipeline/dump/stage_dump.h"
#include "pipeline/dump/workbook_text.h"

namespace prongsai {
namespace {

namespace fs = std::filesystem;

std::string province_of(const Report& report) { return report.agency.province.value_or(""); }

std::set<std::string> provinces_of(const RunResult& run) {
  std::set<std::string> provinces;
  for (const InputOutcome& input : run.inputs) {
    for (const Report& report : input.reports) {
      if (report.document_type != DocumentType::kNotIta) provinces.insert(province_of(report));
    }
  }
  return provinces;
}

// The documents that have results of a province.
std::set<std::string> files_of(const RunResult& run, const std::string& province) {
  std::set<std::string> files;
  for (const InputOutcome& input : run.inputs) {
    for (const Report& report : input.reports) {
      const bool has_results = report.document_type != DocumentType::kNotIta;
      if (has_results && province_of(report) == province) files.insert(report.source.file);
    }
  }
  return files;
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

RunResult of_province(const RunResult& run, const std::string& province) {
  RunResult part;
  const std::set<std::string> files = files_of(run, province);
  for (const InputOutcome& input : run.inputs) {
    InputOutcome own = input;
    own.reports.clear();
    own.pictures.clear();
    std::vector<std::size_t> places(input.reports.size(), input.reports.size());
    for (std::size_t i = 0; i < input.reports.size(); ++i) {
      const Report& report = input.reports[i];
      if (report.document_type == DocumentType::kNotIta || province_of(report) != province)
        continue;
      places[i] = own.reports.size();
      own.reports.push_back(report);
    }
    for (const FieldPicture& picture : input.pictures) {
      if (places[picture.report] == input.reports.size()) continue;
      own.pictures.push_back(picture);
      own.pictures.back().report = places[picture.report];
    }
    const bool joined = std::any_of(own.joined_into.begin(), own.joined_into.end(),
                                    [&](const std::string& file) { return files.count(file) > 0; });
    if (joined || !own.reports.empty()) part.inputs.push_back(std::move(own));
  }
  return part;
}

std::vector<std::string> write_workbooks(const RunResult& run, const WorkbookFiles& files,
                                         const WorkbookOptions& options, const DocumentPaths& paths,
                                         const CompleteWorkbook& complete) {
  std::vector<std::string> written;
  if (!files.review.empty()) {
    write_xlsx(lay_out_review_workbook(run, with_links(options, files.review, paths)),
               files.review);
    written.push_back(files.review);
  }
  if (files.workbook.empty()) return written;
  const WorkbookOptions linked = with_links(options, files.workbook, paths);
  const std::set<std::string> provinces = provinces_of(run);
  const bool split = files.by_province && provinces.size() - provinces.count("") > 1;
  WorkbookOptions of_all = linked;
  if (split && records_in(run) > kMostWhole) of_all.scope = WorkbookScope::kComparison;
  Workbook workbook = lay_out_workbook(run, of_all);
  if (complete) complete(workbook, std::nullopt);
  write(workbook, files.workbook, files.dump_folder);
  written.push_back(files.workbook);
  if (!split) return written;
  for (const std::string& province : provinces) {
    const std::string file = province_file(files.workbook, province);
    Workbook part = lay_out_workbook(of_province(run, province), linked);
    if (complete) complete(part, province);
    write(part, file, "");
    written.push_back(file);
  }
  return written;
}

}  // namespace prongsai

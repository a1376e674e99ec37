#include "pipeline/inputs/find_inputs.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <set>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include "extractors/input/read_document.h"
#include "normalizers/text/utf8.h"
#include "pipeline/inputs/refusal_words.h"

namespace prongsai {
namespace {

namespace fs = std::filesystem;

// ".pdf" of "Report.PDF".
std::string lower_extension(const fs::path& path) {
  std::string extension = path.extension().string();
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return extension;
}

// A file name may be any bytes; a record's must be UTF-8. What is not becomes U+FFFD.
std::string shown_name(const fs::path& name) { return to_utf8(to_code_points(name.string())); }

bool is_pdf_name(const fs::path& path) { return lower_extension(path) == ".pdf"; }

bool is_text_name(const fs::path& path) {
  const std::string extension = lower_extension(path);
  return extension == ".txt" || extension == ".md";
}

class Search {
 public:
  void add_argument(const std::string& argument) {
    if (argument.size() > 1 && argument.front() == '@') {
      add_list(argument.substr(1));
    } else {
      add_path(argument);
    }
  }

  [[nodiscard]] FoundInputs take() {
    const auto by_name = [](const Input& a, const Input& b) {
      return std::tie(a.name, a.path) < std::tie(b.name, b.path);
    };
    std::sort(found_.inputs.begin(), found_.inputs.end(), by_name);
    return std::move(found_);
  }

 private:
  void add_list(const std::string& list) {
    if (list == "-") return add_lines(std::cin);
    std::error_code error;
    std::ifstream file(list);
    if (!file || fs::is_directory(list, error)) {
      return refuse(shown_name('@' + list), Refusal::kNotFound,
                    "the list of inputs cannot be read");
    }
    add_lines(file);
  }

  void add_lines(std::istream& lines) {
    for (std::string line; std::getline(lines, line);) {
      if (!line.empty() && line.back() == '\r') line.pop_back();
      if (!line.empty()) add_path(line);
    }
  }

  // A path that was named, not found.
  void add_path(const fs::path& path) {
    const std::string name = shown_name(path.has_filename() ? path.filename() : path);
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status) && !is_pdf_name(path)) {
      add_directory(path, "");
    } else {
      add_entry(path, name, status, error);
    }
  }

  void add_entry(const fs::path& path, const std::string& name, const fs::file_status& status,
                 const std::error_code& error) {
    if (fs::is_regular_file(status)) return add_file(path, name);
    if (error == std::errc::too_many_symbolic_link_levels) {
      return refuse(name, Refusal::kNotADocument, "a symbolic link that leads to itself");
    }
    if (status.type() == fs::file_type::not_found) {
      return refuse(name, Refusal::kNotFound, "no such file");
    }
    if (error) return refuse(name, Refusal::kNotFound, error.message());
    refuse(name, Refusal::kNotADocument,
           fs::is_directory(status) ? "a directory" : "a device, pipe or socket");
  }

  void add_file(const fs::path& path, const std::string& name) {
    std::error_code error;
    fs::path canonical = fs::canonical(path, error);
    if (error) canonical = path;
    if (files_.insert(std::move(canonical)).second) found_.inputs.push_back({path, name});
  }

  void add_directory(const fs::path& directory, const std::string& prefix) {
    std::error_code error;
    const fs::path canonical = fs::canonical(directory, error);
    if (std::find(around_.begin(), around_.end(), canonical) != around_.end()) {
      return refuse(prefix, Refusal::kNotADocument,
                    "a symbolic link that leads back into a folder around it");
    }
    if (!error && !directories_.insert(canonical).second) return;  // seen on another way
    around_.push_back(canonical);
    for (const fs::path& entry : sorted_entries(directory, prefix)) found_in(entry, prefix);
    around_.pop_back();
  }

  std::vector<fs::path> sorted_entries(const fs::path& directory, const std::string& prefix) {
    std::vector<fs::path> entries;
    std::error_code error;
    for (fs::directory_iterator it(directory, error), end; !error && it != end;
         it.increment(error)) {
      if (it->path().filename().string().front() != '.') entries.push_back(it->path());
    }
    if (error) {
      refuse(prefix.empty() ? shown_name(directory) : prefix, Refusal::kNotFound, error.message());
    }
    std::sort(entries.begin(), entries.end());
    return entries;
  }

  // An entry of a directory that is being searched.
  void found_in(const fs::path& path, const std::string& prefix) {
    const std::string name = (prefix.empty() ? "" : prefix + '/') + shown_name(path.filename());
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (fs::is_directory(status) && !is_pdf_name(path)) return add_directory(path, name);
    if (is_pdf_name(path)) return add_entry(path, name, status, error);
    if (!is_text_name(path) || !fs::is_regular_file(status)) return;
    if (has_ita_title(path)) {
      add_file(path, name);
    } else {
      ++found_.texts_skipped;
    }
  }

  void refuse(const std::string& name, Refusal refusal, std::string_view reason) {
    InputOutcome outcome;
    outcome.file = name;
    outcome.refusal = refusal;
    outcome.message = refusal_message(refusal, reason);
    found_.refused.push_back(std::move(outcome));
  }

  FoundInputs found_;
  std::set<fs::path> files_;        // canonical paths of found_.inputs
  std::set<fs::path> directories_;  // canonical paths of directories searched or in search
  std::vector<fs::path> around_;    // the directories that the search is in, outermost first
};

}  // namespace

FoundInputs find_inputs(const std::vector<std::string>& arguments) {
  Search search;
  for (const std::string& argument : arguments) search.add_argument(argument);
  return search.take();
}

}  // namespace prongsai

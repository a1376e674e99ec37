#include "pipeline/reference/read_gazetteer.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <stdexcept>
#include <string_view>
#include <tuple>

namespace prongsai {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error(path.string() + ":1: cannot be opened");
  std::string content(std::filesystem::file_size(path), '\0');
  file.read(content.data(), static_cast<std::streamsize>(content.size()));
  return content;
}

// The rows of a table file, one at a time, each with as many fields as its header row has names.
template <std::size_t Fields>
class TableFile {
 public:
  TableFile(const std::filesystem::path& path, const std::array<std::string_view, Fields>& header)
      : path_(path.string()), content_(read_file(path)), rest_(content_) {
    std::array<std::string_view, Fields> names;
    if (!next(names) || names != header) fail("the header row is another one");
  }

  [[nodiscard]] bool next(std::array<std::string_view, Fields>& fields) {
    if (rest_.empty()) return false;
    ++line_;
    std::string_view row = rest_.substr(0, rest_.find('\n'));
    rest_.remove_prefix(std::min(row.size() + 1, rest_.size()));
    for (std::size_t i = 0; i < Fields; ++i) {
      const std::size_t tab = row.find('\t');
      const bool last = i + 1 == Fields;
      if ((tab == std::string_view::npos) != last) {
        fail(std::to_string(Fields) + " fields expected");
      }
      fields[i] = row.substr(0, tab);
      if (!last) row.remove_prefix(tab + 1);
    }
    return true;
  }

  [[noreturn]] void fail(const std::string& message) const {
    throw std::runtime_error(path_ + ':' + std::to_string(line_) + ": " + message);
  }

 private:
  std::string path_;
  std::string content_;
  std::string_view rest_;
  int line_ = 0;
};

std::vector<std::string> read_provinces(const std::filesystem::path& path) {
  TableFile<1> file(path, {"province"});
  std::vector<std::string> provinces;
  for (std::array<std::string_view, 1> row; file.next(row);) provinces.emplace_back(row[0]);
  return provinces;
}

std::multimap<std::string, std::string> read_districts(
    const std::filesystem::path& path, const std::set<std::string_view>& provinces) {
  TableFile<2> file(path, {"province", "district"});
  std::multimap<std::string, std::string> districts;
  for (std::array<std::string_view, 2> row; file.next(row);) {
    if (!provinces.contains(row[0])) file.fail("no such province");
    districts.emplace_hint(districts.end(), row[0], row[1]);
  }
  return districts;
}

std::vector<LocalAuthority> read_authorities(const std::filesystem::path& path,
                                             const std::set<std::string_view>& provinces) {
  TableFile<5> file(path, {"code", "kind", "name", "district", "province"});
  std::vector<LocalAuthority> authorities;
  authorities.reserve(8000);
  for (std::array<std::string_view, 5> row; file.next(row);) {
    if (!provinces.contains(row[4])) file.fail("no such province");
    authorities.push_back({std::string(row[0]), std::string(row[1]), std::string(row[2]),
                           std::string(row[3]), std::string(row[4])});
  }
  const auto order = [](const LocalAuthority& a, const LocalAuthority& b) {
    return std::tie(a.name, a.district, a.province) < std::tie(b.name, b.district, b.province);
  };
  if (!std::is_sorted(authorities.begin(), authorities.end(), order)) {
    std::sort(authorities.begin(), authorities.end(), order);
  }
  return authorities;
}

}  // namespace

Gazetteer read_gazetteer(const std::filesystem::path& folder) {
  Gazetteer gazetteer;
  gazetteer.provinces = read_provinces(folder / "provinces.tsv");
  const std::set<std::string_view> provinces(gazetteer.provinces.begin(),
                                             gazetteer.provinces.end());
  gazetteer.districts = read_districts(folder / "districts.tsv", provinces);
  gazetteer.authorities = read_authorities(folder / "gazetteer.tsv", provinces);
  return gazetteer;
}

}  // namespace prongsai

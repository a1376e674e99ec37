#include "normalizers/names/agency_name.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <vector>

#include "normalizers/names/agency.h"
#include "normalizers/text/phrase_key.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

enum class Place { kBegins, kContains };

struct KindWord {
  std::string_view word;
  std::string_view kind;
  Place place;
};

// Longer and surer words first: the first that fits decides.
constexpr KindWord kKinds[] = {
    {"องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบล", Place::kContains},
    {"องค์กรบริหารส่วนตำบล", "องค์การบริหารส่วนตำบล", Place::kContains},
    {"องค์การบริหารส่วนจังหวัด", "องค์การบริหารส่วนจังหวัด", Place::kContains},
    {"องค์กรบริหารส่วนจังหวัด", "องค์การบริหารส่วนจังหวัด", Place::kContains},
    {"เทศบาลตำบล", "เทศบาลตำบล", Place::kContains},
    {"เทศบาลเมือง", "เทศบาลเมือง", Place::kContains},
    {"เทศบาลนคร", "เทศบาลนคร", Place::kContains},
    {"เมืองพัทยา", "เมืองพัทยา", Place::kBegins},
    {"(องค์การมหาชน)", "องค์การมหาชน", Place::kContains},
    {"สำนักงานปลัดกระทรวง", "สำนักงานปลัดกระทรวง", Place::kBegins},
    {"สำนักงานเขตพื้นที่การศึกษา", "สำนักงานเขตพื้นที่การศึกษา", Place::kBegins},
    {"สำนักงานสาธารณสุข", "สำนักงานสาธารณสุข", Place::kBegins},
    {"สำนักงานเขต", "สำนักงานเขต", Place::kBegins},
    {"สถานีตำรวจ", "สถานีตำรวจ", Place::kBegins},
    {"มหาวิทยาลัย", "มหาวิทยาลัย", Place::kBegins},
    {"วิทยาลัย", "วิทยาลัย", Place::kBegins},
    {"โรงพยาบาล", "โรงพยาบาล", Place::kBegins},
    {"โรงเรียน", "โรงเรียน", Place::kBegins},
    {"กระทรวง", "กระทรวง", Place::kBegins},
    {"กรุงเทพมหานคร", "กรุงเทพมหานคร", Place::kBegins},
    {"จังหวัด", "จังหวัด", Place::kBegins},
    {"อำเภอ", "อำเภอ", Place::kBegins},
    {"สถาบัน", "สถาบัน", Place::kBegins},
    {"กองทุน", "กองทุน", Place::kBegins},
    {"กรม", "กรม", Place::kBegins},
    {"สำนักงาน", "สำนักงาน", Place::kBegins},
    {"องค์การ", "องค์การ", Place::kBegins},
};

struct ShortForm {
  std::string_view form;
  std::string_view kind;
};

// Only at the beginning. Without its dot "ทต" could begin another word; "อบต" and "อบจ" begin none.
constexpr ShortForm kShortForms[] = {
    {"อบต.", "องค์การบริหารส่วนตำบล"},
    {"อ.บ.ต.", "องค์การบริหารส่วนตำบล"},
    {"อบต", "องค์การบริหารส่วนตำบล"},
    {"อบจ.", "องค์การบริหารส่วนจังหวัด"},
    {"อ.บ.จ.", "องค์การบริหารส่วนจังหวัด"},
    {"อบจ", "องค์การบริหารส่วนจังหวัด"},
    {"ทต.", "เทศบาลตำบล"},
    {"ท.ต.", "เทศบาลตำบล"},
    {"ทม.", "เทศบาลเมือง"},
    {"ท.ม.", "เทศบาลเมือง"},
    {"ทน.", "เทศบาลนคร"},
    {"ท.น.", "เทศบาลนคร"},
};

constexpr std::string_view kLocalKinds[] = {"องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนจังหวัด",
                                            "เทศบาลตำบล",         "เทศบาลเมือง",
                                            "เทศบาลนคร",          "เมืองพัทยา"};

const std::vector<std::string>& kind_keys() {
  static const std::vector<std::string> keys = [] {
    std::vector<std::string> made;
    for (const KindWord& row : kKinds) made.push_back(phrase_key(row.word));
    return made;
  }();
  return keys;
}

const ShortForm* short_form_of(std::string_view name) {
  for (const ShortForm& row : kShortForms) {
    if (name.starts_with(row.form)) return &row;
  }
  return nullptr;
}

// Where the part of `text` ends that has this key; nothing where the text's key begins otherwise.
std::optional<std::size_t> end_of_key(std::string_view text, std::string_view key) {
  for (std::size_t offset = 0; offset < text.size();) {
    static_cast<void>(next_code_point(text, offset));
    const std::string so_far = phrase_key(text.substr(0, offset));
    if (so_far == key) return offset;
    if (so_far.size() >= key.size()) return std::nullopt;
  }
  return std::nullopt;
}

// Single spaces, none at the ends, nikhahit + aa as ำ.
std::string evened_out(std::string_view text) {
  constexpr std::string_view kTwoCharacterAm = "\u0E4D\u0E32";
  std::string result;
  text = trim(text);
  for (std::size_t i = 0; i < text.size();) {
    if (text.substr(i).starts_with(kTwoCharacterAm)) {
      result += "\u0E33";
      i += kTwoCharacterAm.size();
      continue;
    }
    const bool space = text[i] == ' ' || text[i] == '\t' || text[i] == '\n';
    if (!space) {
      result += text[i];
    } else if (result.back() != ' ') {
      result += ' ';
    }
    ++i;
  }
  return result;
}

}  // namespace

std::string_view agency_kind(std::string_view name) {
  const std::string_view trimmed = trim(name);
  if (const ShortForm* form = short_form_of(trimmed)) return form->kind;
  const std::string key = phrase_key(trimmed);
  for (std::size_t i = 0; i < std::size(kKinds); ++i) {
    const std::size_t found = key.find(kind_keys()[i]);
    if (found == 0 || (found != std::string::npos && kKinds[i].place == Place::kContains)) {
      return kKinds[i].kind;
    }
  }
  return {};
}

bool is_local_kind(std::string_view kind) {
  return std::find(std::begin(kLocalKinds), std::end(kLocalKinds), kind) != std::end(kLocalKinds);
}

std::string spell_out_agency(std::string_view name) {
  const std::string even = evened_out(name);
  if (const ShortForm* form = short_form_of(even)) {
    const std::string_view place = trim(std::string_view(even).substr(form->form.size()));
    return std::string(form->kind).append(place);
  }
  for (std::size_t i = 0; i < std::size(kKinds); ++i) {
    if (!is_local_kind(kKinds[i].kind)) continue;
    if (const auto end = end_of_key(even, kind_keys()[i])) {
      return std::string(kKinds[i].kind).append(trim(std::string_view(even).substr(*end)));
    }
  }
  return even;
}

}  // namespace prongsai

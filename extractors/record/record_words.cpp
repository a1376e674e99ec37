#include "extractors/record/record_words.h"

#include <array>
#include <charconv>
#include <utility>

namespace prongsai {
namespace {

template <typename Value>
using Word = std::pair<std::string_view, Value>;

constexpr std::array<Word<Status>, 6> kStatuses{{{"verified", Status::kVerified},
                                                 {"read", Status::kRead},
                                                 {"repaired", Status::kRepaired},
                                                 {"conflict", Status::kConflict},
                                                 {"confirmed", Status::kConfirmed},
                                                 {"missing", Status::kMissing}}};

constexpr std::array<Word<Method>, 4> kMethods{{{"text", Method::kText},
                                                {"ocr", Method::kOcr},
                                                {"transcript", Method::kTranscript},
                                                {"computed", Method::kComputed}}};

constexpr std::array<Word<SourceKind>, 4> kSourceKinds{{{"text", SourceKind::kText},
                                                        {"scan", SourceKind::kScan},
                                                        {"mixed", SourceKind::kMixed},
                                                        {"transcript", SourceKind::kTranscript}}};

constexpr std::array<Word<PageMethod>, 5> kPageMethods{{{"text", PageMethod::kText},
                                                        {"none", PageMethod::kNone},
                                                        {"hidden-layer", PageMethod::kHiddenLayer},
                                                        {"refused", PageMethod::kRefused},
                                                        {"ocr", PageMethod::kOcr}}};

constexpr std::array<Word<DocumentType>, 5> kDocumentTypes{
    {{"analysis-report", DocumentType::kAnalysisReport},
     {"result-sheet", DocumentType::kResultSheet},
     {"league-table", DocumentType::kLeagueTable},
     {"other-programme", DocumentType::kOtherProgramme},
     {"not-ita", DocumentType::kNotIta}}};

constexpr std::array<Word<Severity>, 3> kSeverities{
    {{"info", Severity::kInfo}, {"review", Severity::kReview}, {"error", Severity::kError}}};

constexpr std::array<Word<Verdict>, 5> kVerdicts{{{"correct", Verdict::kCorrect},
                                                  {"corrected", Verdict::kCorrected},
                                                  {"not-in-document", Verdict::kNotInDocument},
                                                  {"unreadable", Verdict::kUnreadable},
                                                  {"misprint", Verdict::kMisprint}}};

constexpr std::array<Word<Instrument>, 3> kInstruments{
    {{"IIT", Instrument::kIit}, {"EIT", Instrument::kEit}, {"OIT", Instrument::kOit}}};

template <typename Words>
auto value_of(const Field& field, const Words& words) {
  const std::string& written = field.text();
  for (const auto& [word, value] : words) {
    if (word == written) return value;
  }
  field.fail("\"" + written.substr(0, 40) + "\" is no word of the format");
}

}  // namespace

Status read_status(const Field& field) { return value_of(field, kStatuses); }
Method read_method(const Field& field) { return value_of(field, kMethods); }
SourceKind read_source_kind(const Field& field) { return value_of(field, kSourceKinds); }
PageMethod read_page_method(const Field& field) { return value_of(field, kPageMethods); }
DocumentType read_document_type(const Field& field) { return value_of(field, kDocumentTypes); }
Severity read_severity(const Field& field) { return value_of(field, kSeverities); }
Verdict read_verdict(const Field& field) { return value_of(field, kVerdicts); }
Instrument read_instrument(const Field& field) { return value_of(field, kInstruments); }

ItemCode read_item_code(const Field& field) {
  constexpr int kMostItems = 999;
  constexpr std::string_view kLetters = "ieo";  // in the order of Instrument
  const std::string& code = field.text();
  const std::size_t letter = code.empty() ? std::string_view::npos : kLetters.find(code.front());
  int number = 0;
  const auto [end, error] =
      std::from_chars(code.data() + (code.empty() ? 0 : 1), code.data() + code.size(), number);
  if (letter == std::string_view::npos || error != std::errc() ||
      end != code.data() + code.size() || number < 1 || number > kMostItems) {
    field.fail("no item code like i10");
  }
  return {static_cast<Instrument>(letter), number};
}

}  // namespace prongsai

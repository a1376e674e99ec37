#pragma once

#include "extractors/record/field.h"
#include "model/record.h"

namespace prongsai {

// The values that a record names by words ("verified"). Each throws RecordError where a word is
// none of the format's.
[[nodiscard]] Status read_status(const Field& field);
[[nodiscard]] Method read_method(const Field& field);
[[nodiscard]] SourceKind read_source_kind(const Field& field);
[[nodiscard]] PageMethod read_page_method(const Field& field);
[[nodiscard]] DocumentType read_document_type(const Field& field);
[[nodiscard]] Severity read_severity(const Field& field);
[[nodiscard]] Verdict read_verdict(const Field& field);
[[nodiscard]] Instrument read_instrument(const Field& field);
[[nodiscard]] ItemCode read_item_code(const Field& field);  // "i10"

}  // namespace prongsai

#pragma once

#include <vector>

#include "model/document.h"
#include "model/record.h"
#include "model/reference.h"

namespace prongsai {

// Puts the values of a laid out document's charts into the draft of its report: those of the
// report's own year as further readings of its scores, those of earlier years into the history.
// What a chart is about is taken from its categories, the names of its series, its titles and the
// lines around it; where these leave open what or which year a value is of, or where two values
// would be one field, none is taken and chart-unclear told. A number that its bar or point
// contradicts keeps its place, in doubt (chart-label-differs); bars without numbers give
// chart-without-values and no value. Other documents than one agency's own report get nothing.
void add_chart_values(const Document& document, const Reference& reference,
                      std::vector<Draft>& drafts);

}  // namespace prongsai

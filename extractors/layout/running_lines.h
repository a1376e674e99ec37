#pragma once

#include "model/document.h"

namespace prongsai {

// Marks what stands outside the text: page numbers and lines that repeat at the head or foot of
// several pages (kRunningHead, kRunningFoot), and catchwords, the first words of the next page set
// at the end of this one (kCatchword: "/รวมถึงนำ...").
void mark_running_lines(Document& document);

}  // namespace prongsai

#include "pipeline/workers/pack.h"

namespace prongsai {

std::string_view interned(const std::string& text) {
  static std::set<std::string> texts;  // the parent unpacks in one thread
  return *texts.insert(text).first;
}

}  // namespace prongsai

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/geometry.h"

namespace prongsai {

// What is wanted as a picture: the surroundings of a value, for somebody who compares the two.
struct Cutting {
  int page = 1;       // from 1
  Rect box;           // of the value, in points of the page as displayed
  int turn = 0;       // degrees (0, 90, 180, 270) to turn the picture clockwise: Page::turn
  bool bare = false;  // the box alone, without its surroundings
};

// Cuts pictures from the pages of the PDF held in `bytes` (named `name` in errors): one PNG for
// each of `cuttings`, in their order, in four greys on white paper, at 150 dpi at most; the box
// with about a type height around it. Where the page is a scan, its own picture is cut, else the
// page is drawn, each page once. A PNG of a number has 0.5 to 2 kB. Empty where the page is not
// there, the box lies outside of it, or nothing can be read. The same bytes give the same pictures.
//
// Throws ConversionError (kNeedsPassword, kDamaged) where the file cannot be opened.
[[nodiscard]] std::vector<std::string> cut_pictures(std::string bytes, const std::string& name,
                                                    const std::optional<std::string>& password,
                                                    const std::vector<Cutting>& cuttings);

// Of the file `path`, which is read now. Throws ConversionError (kNotFound) besides.
[[nodiscard]] std::vector<std::string> cut_pictures(const std::string& path,
                                                    const std::optional<std::string>& password,
                                                    const std::vector<Cutting>& cuttings);

}  // namespace prongsai

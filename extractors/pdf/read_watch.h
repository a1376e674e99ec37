#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extractors/scanner/read_scan.h"
#include "model/geometry.h"

namespace prongsai {

// Pixels of a page that are to be read: all of it, or a region in points of the page as displayed.
struct ScanPart {
  int page = 0;
  ScanExtent extent = ScanExtent::kAll;
  std::optional<Rect> region;
};

// What reading tells while it goes on, and the pages it leaves out because they have killed readers
// before. For whoever watches over the process that reads; any function may be empty.
struct ReadWatch {
  std::function<void(int page)> begins;  // a page; 0: what is done to the document as a whole
  std::function<void(const std::vector<ScanPart>&)> scans_begin;  // all of them, in their order
  std::function<void(int page)> scan_begins;  // of one page; may wait until another has read it
  std::map<int, std::string> left_out;        // page and why, for PageRead::reason
  std::optional<int> only;                    // no other page is read

  [[nodiscard]] bool wants(int page) const {
    return !left_out.contains(page) && (!only || *only == page);
  }
};

}  // namespace prongsai

#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace prongsai {

enum class Ink { kBlack, kGrey, kLight, kBlue };
enum class Align { kLeft, kRight, kCentre };

struct Lettering {
  double points = 11;  // of an ordinary font; TH Sarabun, which is drawn small, gets more
  bool bold = false;
  Ink ink = Ink::kBlack;
  Align align = Align::kLeft;
  int most_lines = 1;  // the rest of the text is cut with "…"
};

// One A4 page of PDF that is being drawn. Lengths are points from the top left.
class Paper {
 public:
  static constexpr double kWidth = 595.28;
  static constexpr double kHeight = 841.89;

  explicit Paper(const std::filesystem::path& file);  // throws WriteError
  ~Paper();
  Paper(const Paper&) = delete;
  Paper& operator=(const Paper&) = delete;

  // Writes text into a column; gives its height.
  double text(const std::string& words, double x, double y, double width, const Lettering& how);

  void line(double x0, double y0, double x1, double y1, Ink ink, double thickness = 0.5);
  void box(double x, double y, double width, double height, Ink ink);

  struct Place {
    double x = 0;
    double y = 0;
  };
  // A polygon's outline, filled thinly where `filled`.
  void polygon(const std::vector<Place>& corners, Ink ink, double thickness, bool filled);
  void dot(Place centre, double radius, Ink ink);

  void finish();  // throws WriteError; nothing can be drawn afterwards

 private:
  struct Canvas;
  std::unique_ptr<Canvas> canvas_;
  std::string name_;
};

}  // namespace prongsai

#include "exporters/briefs/draw_brief.h"

#include <algorithm>
#include <cmath>

#include "exporters/briefs/paper.h"
#include "exporters/write_file.h"

namespace prongsai {
namespace {

constexpr double kMargin = 42;
constexpr double kInner = Paper::kWidth - 2 * kMargin;
constexpr double kRight = Paper::kWidth - kMargin;
constexpr double kHalf = kInner / 2 - 8;
constexpr double kFootTop = Paper::kHeight - 66;

// A heading with a rule under it; gives where the part begins.
double heading(Paper& paper, const std::string& words, double x, double y, double width) {
  const double height = paper.text(words, x, y, width, {11, true, Ink::kBlue});
  paper.line(x, y + height + 1, x + width, y + height + 1, Ink::kBlue, 0.8);
  return y + height + 5;
}

// The radar shows 50 to 100: below, differences that matter in print would be lost in the middle;
// what is lower is drawn at the centre.
double radius_of(std::optional<Hundredths> value, double radius) {
  constexpr double kLeast = 50;
  const double score = value ? value->value / 100.0 : kLeast;
  return radius * std::clamp((score - kLeast) / (100 - kLeast), 0.0, 1.0);
}

void draw_rings(Paper& paper, Paper::Place centre, double radius, std::size_t spokes,
                const auto& corner) {
  for (const int ring : {60, 70, 80, 90, 100}) {
    std::vector<Paper::Place> corners;
    for (std::size_t i = 0; i < spokes; ++i) {
      corners.push_back(corner(i, radius_of(Hundredths{ring * 100}, radius)));
    }
    paper.polygon(corners, Ink::kLight, ring == 100 ? 1 : 0.5, false);
  }
  for (std::size_t i = 0; i < spokes; ++i) {
    const Paper::Place end = corner(i, radius);
    paper.line(centre.x, centre.y, end.x, end.y, Ink::kLight);
  }
}

void draw_radar(Paper& paper, const std::vector<BriefLine>& lines, Paper::Place centre,
                double radius) {
  if (lines.size() < 3) return;
  const auto corner = [&](std::size_t i, double length) {
    const double angle = 2 * M_PI * static_cast<double>(i) / static_cast<double>(lines.size());
    return Paper::Place{centre.x + length * std::sin(angle), centre.y - length * std::cos(angle)};
  };
  draw_rings(paper, centre, radius, lines.size(), corner);
  std::vector<Paper::Place> shape;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    shape.push_back(corner(i, radius_of(lines[i].value, radius)));
  }
  paper.polygon(shape, Ink::kBlue, 1.4, true);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].value) paper.dot(shape[i], 1.8, Ink::kBlue);
    const Paper::Place label = corner(i, radius + 13);
    const std::string number = lines[i].name.substr(0, lines[i].name.find(' '));
    paper.text(number, label.x - 20, label.y - 8, 40, {8.5, false, Ink::kGrey, Align::kCentre});
  }
  paper.text("วงนอก 100 วงละ 10 จุดกลาง 50 หรือต่ำกว่า", centre.x - 110, centre.y + radius + 22, 220,
             {7.5, false, Ink::kGrey, Align::kCentre});
}

double draw_scores(Paper& paper, const std::vector<BriefLine>& lines, double x, double y,
                   double width, double points) {
  constexpr double kNumbers = 62;
  for (const BriefLine& line : lines) {
    const double height = paper.text(line.name, x, y, width - kNumbers, {points});
    paper.text(line.text, x + width - kNumbers, y, kNumbers,
               {points, true, Ink::kBlack, Align::kRight});
    y += height + 1.5;
  }
  return y;
}

double draw_head(Paper& paper, const Brief& brief) {
  double y = kMargin - 6;
  y += paper.text("ผลการประเมินคุณธรรมและความโปร่งใส (ITA)", kMargin, y, kInner,
                  {9, false, Ink::kGrey});
  y += paper.text(brief.title, kMargin, y, kInner, {17, true, Ink::kBlack, Align::kLeft, 2});
  y += paper.text(brief.place, kMargin, y, kInner, {10.5, false, Ink::kGrey}) + 6;
  const double height = 46;
  paper.box(kMargin, y, kInner, height, Ink::kBlue);
  paper.box(kMargin + 1, y + 1, kInner - 2, height - 2, Ink::kLight);
  paper.text(brief.overall.name, kMargin + 10, y + 5, 120, {9.5, false, Ink::kBlack});
  paper.text(brief.overall.text, kMargin + 10, y + 17, 150, {19, true, Ink::kBlue});
  paper.text("ระดับผลการประเมิน", kMargin + 170, y + 5, 200, {9.5, false, Ink::kBlack});
  paper.text(brief.level, kMargin + 170, y + 19, kInner - 180, {15, true, Ink::kBlue});
  return y + height + 10;
}

// A measure takes two lines at most.
constexpr double kTallestMeasure = 30;

// The room that is kept for the first measures, however many items are weak.
double room_of_measures(const Brief& brief) {
  constexpr std::size_t kKept = 3;
  constexpr double kHeading = 36;
  constexpr double kOthersLine = 14;
  const std::size_t kept = std::min(kKept, std::max<std::size_t>(1, brief.measures.size()));
  return kHeading + kTallestMeasure * static_cast<double>(kept) + kOthersLine;
}

double draw_items(Paper& paper, const Brief& brief, double y) {
  constexpr double kScores = 96;
  constexpr double kItem = 17;
  const double end = kFootTop - room_of_measures(brief) - kItem;  // a line for those left out
  y = heading(paper, "ข้อที่ต่ำกว่าเกณฑ์ติดตาม (IIT และ EIT ต่ำกว่า 95, OIT ต่ำกว่า 100)", kMargin, y, kInner);
  if (brief.weak_items.empty()) {
    return y + paper.text(brief.no_weak_items, kMargin, y, kInner, {9.5, false, Ink::kGrey}) + 8;
  }
  int left_out = brief.weak_items_left_out;
  for (const BriefItem& item : brief.weak_items) {
    if (y + kItem > end) {
      ++left_out;
      continue;
    }
    const double height = paper.text(item.name, kMargin, y, kInner - kScores, {9.5});
    paper.text(item.score, kRight - kScores, y, kScores, {9.5, true, Ink::kBlack, Align::kRight});
    y += height + 1;
  }
  if (left_out > 0) {
    y += paper.text("และอีก " + std::to_string(left_out) + " ข้อ", kMargin, y, kInner,
                    {9, false, Ink::kGrey});
  }
  return y + 8;
}

void draw_measures(Paper& paper, const Brief& brief, double y) {
  constexpr double kAbout = 34;
  constexpr double kPeriod = 118;
  y = heading(paper, "มาตรการ โครงการ หรือกิจกรรมในแผน", kMargin, y, kInner);
  if (brief.measures.empty()) {
    paper.text(brief.no_measures, kMargin, y, kInner, {9.5, false, Ink::kGrey});
    return;
  }
  int left_out = brief.measures_left_out;
  for (const BriefMeasure& measure : brief.measures) {
    if (y + kTallestMeasure > kFootTop - 12) {
      ++left_out;
      continue;
    }
    paper.text(measure.about, kMargin, y, kAbout, {9.5, true, Ink::kBlue});
    const double height =
        paper.text(measure.text, kMargin + kAbout, y, kInner - kAbout - kPeriod - 8,
                   {9.5, false, Ink::kBlack, Align::kLeft, 2});
    paper.text(measure.period, kRight - kPeriod, y, kPeriod,
               {8.5, false, Ink::kGrey, Align::kRight, 2});
    y += height + 2;
  }
  if (left_out > 0) {
    paper.text("และอีก " + std::to_string(left_out) + " มาตรการ", kMargin, y, kInner,
               {9, false, Ink::kGrey});
  }
}

void draw_foot(Paper& paper, const Brief& brief) {
  paper.line(kMargin, kFootTop, kRight, kFootTop, Ink::kLight);
  std::string notes;
  for (const std::string& note : brief.notes) notes += (notes.empty() ? "" : "   ") + note;
  paper.text(notes, kMargin, kFootTop + 3, kInner, {8, false, Ink::kGrey, Align::kLeft, 3});
}

}  // namespace

void write_brief_pdf(const Brief& brief, const std::filesystem::path& target) {
  PendingFile file(target);
  Paper paper(file.path());
  double y = draw_head(paper, brief);
  const double top = y;
  constexpr double kRadius = 88;
  const double left_end = heading(paper, "ตัวชี้วัด", kMargin, y, kHalf);
  draw_radar(paper, brief.indicators, {kMargin + kHalf / 2, left_end + kRadius + 22}, kRadius);
  const double x = kMargin + kHalf + 16;
  y = draw_scores(paper, brief.instruments, x, heading(paper, "เครื่องมือ", x, top, kHalf), kHalf, 10);
  y = draw_scores(paper, brief.indicators, x, y + 6, kHalf, 9.5);
  y = std::max(y, left_end + 2 * kRadius + 60) + 6;
  y = draw_items(paper, brief, y);
  draw_measures(paper, brief, y);
  draw_foot(paper, brief);
  paper.finish();
  file.commit();
}

}  // namespace prongsai

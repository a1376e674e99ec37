#pragma once

#include <span>
#include <string_view>

namespace prongsai {

// Words of the reports that are always written together and whose parts never meet across the space
// between two phrases, so that a space or line end inside one is damage beyond doubt.
//
// A word is here because typesetting breaks lines inside it, and because its parts cannot be
// neighbours otherwise. Left out for the latter: งบประมาณ ("ใช้งบ ประมาณ ๕๐,๐๐๐ บาท"), คู่มือ ("คู่
// มือถือ"), ปฏิบัติงาน ("แนวทางปฏิบัติ งานพัสดุ"), ข้อมูล, โครงการ, กิจกรรม.
[[nodiscard]] std::span<const std::string_view> compounds();

}  // namespace prongsai

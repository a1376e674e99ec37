"""How agencies write when they will do it, and which days that means."""


def period(style: str, plan_year: int):
    """(text, start, end) for a style; the fiscal year runs from 1 October to 30 September."""
    y, p = plan_year, plan_year - 1          # Buddhist years
    ce, last = y - 543, y - 544              # the same in the common era
    return {
        "days": (f"1 ตุลาคม {p} ถึง 30 กันยายน {y}", f"{last}-10-01", f"{ce}-09-30"),
        "months": (f"ตุลาคม {p} - กันยายน {y}", f"{last}-10-01", f"{ce}-09-30"),
        "short": (f"ต.ค. {p % 100} – ก.ย. {y % 100}", f"{last}-10-01", f"{ce}-09-30"),
        "short-half": (f"ม.ค. {y % 100} – มิ.ย. {y % 100}", f"{ce}-01-01", f"{ce}-06-30"),
        "year": (f"ตลอดปีงบประมาณ พ.ศ. {y}", f"{last}-10-01", f"{ce}-09-30"),
        "quarter": (f"ไตรมาสที่ 2 (มกราคม - มีนาคม {y})", f"{ce}-01-01", f"{ce}-03-31"),
        "by": (f"ภายในเดือนมีนาคม {y}", None, f"{ce}-03-31"),
        "some-days": (f"15 ธันวาคม {p} - 31 มีนาคม {y}", f"{last}-12-15", f"{ce}-03-31"),
        "half": (f"มกราคม - มิถุนายน {y}", f"{ce}-01-01", f"{ce}-06-30"),
    }[style]

"""The signs of the extended model: Debian's, in their old places, and the new ones after them."""

NEW_SIGNS = "๔๖๗๘๙ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz–—•‘’&;_฿ฌ"


def row(sign: str, number: int, numbers: dict[str, int]) -> str:
    box = "0,255,0,255,0,0,0,0,0,0"
    if sign.isascii() and sign.isalpha():
        other = numbers[sign.swapcase()]
        return f"{sign} {5 if sign.isupper() else 3} {box} Latin {other} 0 {number} {sign}"
    if sign in "๔๖๗๘๙":
        return f"{sign} 8 {box} Thai {number} 0 {number} {sign}"
    if sign == "ฌ":
        return f"{sign} 1 {box} Thai {number} 0 {number} {sign}"
    return f"{sign} 10 {box} Common {number} 10 {number} {sign}"


def extend(old: str) -> str:
    lines = old.rstrip("\n").split("\n")
    count = int(lines[0])
    known = {line.split(" ")[0] for line in lines[1:]}
    new = [s for s in NEW_SIGNS if s not in known]
    numbers = {s: count + i for i, s in enumerate(new)}
    rows = [row(s, numbers[s], numbers) for s in new]
    return "\n".join([str(count + len(new)), *lines[1:], *rows]) + "\n"


def signs(unicharset: str) -> frozenset[str]:
    names = (line.split(" ")[0] for line in unicharset.split("\n")[1:] if line)
    return frozenset([n for n in names if len(n) == 1] + [" "])

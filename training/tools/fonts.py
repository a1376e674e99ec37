"""The faces of fonts.toml: found on this machine, joined where Thai and Latin are two files."""

import hashlib
import logging
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

logging.getLogger("fontTools").setLevel(logging.ERROR)
HERE = Path(__file__).resolve().parent.parent
LATIN = [*range(0x20, 0x7F), 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0xAB, 0xBB]


@dataclass(frozen=True)
class Face:
    """One file that PIL can open, with what a line in it looks like."""

    family: str
    name: str
    path: Path
    weight: float
    points: tuple[float, float]
    sarabun: bool
    characters: frozenset[int]

    def can_draw(self, text: str) -> bool:
        return all(ord(c) in self.characters for c in text)


def font_folders() -> list[Path]:
    """TRAIN_FONTS (colon separated), training/fonts, then everything below Debian's folder."""
    named = [Path(p) for p in os.environ.get("TRAIN_FONTS", "").split(":") if p]
    system = [p for p in sorted(Path("/usr/share/fonts/truetype").glob("*")) if p.is_dir()]
    return [*named, HERE / "fonts", *system]


def find_file(name: str) -> Path:
    for folder in font_folders():
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(f"font file {name}: see training/README.md for the packages")


def reduced_latin(path: Path, units_per_em: int) -> TTFont:
    """The Latin part without layout tables, in the Thai part's units: Thai marks keep theirs."""
    font = TTFont(path)
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=LATIN)
    cutter.subset(font)
    for table in ("GSUB", "GPOS", "GDEF"):
        if table in font:
            del font[table]
    if font["head"].unitsPerEm != units_per_em:
        raise ValueError(f"{path}: units per em differ from the Thai part's")
    return font


def joined_face(thai: Path, latin: Path, cache: Path) -> Path:
    key = hashlib.sha256(thai.read_bytes() + latin.read_bytes()).hexdigest()[:16]
    out = cache / f"{thai.stem}-{key}.ttf"
    if out.exists():
        return out
    cache.mkdir(parents=True, exist_ok=True)
    first = TTFont(thai)
    first.flavor = None
    parts = [cache / f"part-thai-{os.getpid()}.ttf", cache / f"part-latin-{os.getpid()}.ttf"]
    first.save(parts[0])
    second = reduced_latin(latin, first["head"].unitsPerEm)
    second.flavor = None
    second.save(parts[1])
    merged = Merger().merge([str(p) for p in parts])
    merged.save(out)
    for part in parts:
        part.unlink()
    return out


def load_faces(cache: Path, leave_out: frozenset[str] = frozenset(),
               only: frozenset[str] = frozenset(), numerals: bool = False,
               table: str = "fonts.toml") -> list[Face]:
    """All faces but those of the families left out; a family's weight is shared by its faces.

    `numerals`: with the faces that have no Thai.
    """
    families = tomllib.loads((HERE / table).read_text())["family"]
    unknown = (leave_out | only) - {f["name"] for f in families}
    if unknown:
        raise ValueError(f"no such font family in {table}: {', '.join(sorted(unknown))}")
    faces = []
    for family in families:
        if family["name"] in leave_out or (only and family["name"] not in only):
            continue
        if family.get("numerals_only", False) and not numerals:
            continue
        total = sum(w for w, _ in family["faces"])
        for weight, files in family["faces"]:
            parts = [find_file(n) for n in files.split("+")]
            path = joined_face(*parts, cache) if len(parts) == 2 else parts[0]
            characters = frozenset(TTFont(path, lazy=True).getBestCmap())
            faces.append(Face(family["name"], parts[0].stem, path,
                              family["weight"] * weight / total, tuple(family["points"]),
                              family.get("sarabun", False), characters))
    return faces

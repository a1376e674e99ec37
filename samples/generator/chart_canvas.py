"""One drawing, two media: the same rectangles, lines and words as SVG or as pixels."""
import base64
import html
import io
from dataclasses import dataclass, field

from PIL import Image, ImageDraw, ImageFont

FONTS = "/usr/share/fonts/truetype/tlwg/"


@dataclass
class Canvas:
    """Lengths are CSS pixels; (0, 0) is the top left corner."""
    width: float
    height: float
    font: str = "Loma"
    shapes: list = field(default_factory=list)

    def rect(self, x, y, w, h, colour, outline=None, radius=0, foot=None):
        """radius of its corners; foot: the colour at its lower side, where it runs from one to another"""
        self.shapes.append(("rect", x, y, w, h, colour, outline, radius, foot))

    def area(self, points, colour):
        self.shapes.append(("area", points, colour))

    def line(self, points, colour, width=1.0, closed=False, smooth=False):
        """smooth: bent through the points, as spreadsheets and web pages do"""
        self.shapes.append(("line", points, colour, width, closed, smooth))

    def dot(self, x, y, r, colour):
        self.shapes.append(("dot", x, y, r, colour))

    def text(self, x, y, text, size=14, colour="#222222", anchor="middle", bold=False, slant=0):
        """y is the baseline; slant in degrees, anticlockwise about (x, y)."""
        self.shapes.append(("text", x, y, text, size, colour, anchor, bold, slant))


def bends(points):
    """[(control, control, end)] of cubic curves through the points (Catmull and Rom)."""
    ends = [points[0], *points, points[-1]]
    return [((b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6),
             (c[0] - (d[0] - b[0]) / 6, c[1] - (d[1] - b[1]) / 6), c)
            for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:])]


def along_bends(points, steps=24):
    path = [points[0]]
    for one, two, end in bends(points):
        start = path[-1]
        for i in range(1, steps + 1):
            t = i / steps
            u = 1 - t
            path.append(tuple(u ** 3 * start[k] + 3 * u * u * t * one[k] + 3 * u * t * t * two[k] +
                              t ** 3 * end[k] for k in (0, 1)))
    return path


def svg_rect(shape, number):
    x, y, w, h, colour, outline, radius, foot = shape
    stroke = f' stroke="{outline}"' if outline else ""
    round_ = f' rx="{radius}"' if radius else ""
    before = ""
    if foot:
        before = (f'<linearGradient id="g{number}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" '
                  f'stop-color="{colour}"/><stop offset="1" stop-color="{foot}"/></linearGradient>')
        colour = f"url(#g{number})"
    return (f'{before}<rect x="{x:.2f}" y="{y:.2f}" width="{w:.2f}" height="{h:.2f}"{round_} '
            f'fill="{colour}"{stroke}/>')


def svg(canvas) -> str:
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{canvas.width}" '
           f'height="{canvas.height}" font-family="{canvas.font}">']
    for shape in canvas.shapes:
        kind, *rest = shape
        if kind == "rect":
            out.append(svg_rect(rest, f"{id(canvas):x}-{len(out)}"))
        elif kind == "area":
            path = " ".join(f"{x:.2f},{y:.2f}" for x, y in rest[0])
            out.append(f'<polygon points="{path}" fill="{rest[1]}"/>')
        elif kind == "line" and rest[4]:
            points, colour, width = rest[:3]
            path = "".join(" C" + " ".join(f"{x:.2f} {y:.2f}" for x, y in bend) for bend in bends(points))
            out.append(f'<path d="M{points[0][0]:.2f} {points[0][1]:.2f}{path}" fill="none" '
                       f'stroke="{colour}" stroke-width="{width}"/>')
        elif kind == "line":
            points, colour, width, closed, _ = rest
            tag = "polygon" if closed else "polyline"
            path = " ".join(f"{x:.2f},{y:.2f}" for x, y in points)
            out.append(f'<{tag} points="{path}" fill="none" stroke="{colour}" '
                       f'stroke-width="{width}"/>')
        elif kind == "dot":
            x, y, r, colour = rest
            out.append(f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{r}" fill="{colour}"/>')
        else:
            x, y, text, size, colour, anchor, bold, slant = rest
            weight = ' font-weight="bold"' if bold else ""
            turn = f' transform="rotate({-slant} {x:.2f} {y:.2f})"' if slant else ""
            out.append(f'<text x="{x:.2f}" y="{y:.2f}" font-size="{size}" fill="{colour}" '
                       f'text-anchor="{anchor}"{weight}{turn}>{html.escape(text)}</text>')
    return "".join(out) + "</svg>"


def paste_slanted(image, place, text, font, colour, anchor, slant):
    half = round(font.getlength(text)) + font.size
    mask = Image.new("L", (2 * half, 2 * half), 0)
    ImageDraw.Draw(mask).text((half, half), text, fill=255, font=font, anchor=anchor)
    mask = mask.rotate(slant, Image.BICUBIC)
    image.paste(Image.new("RGB", mask.size, colour), (round(place[0]) - half, round(place[1]) - half),
                mask)


def paste_rect(image, shape, k):
    x, y, w, h, colour, outline, radius, foot = shape
    draw = ImageDraw.Draw(image)
    box = [x * k, y * k, (x + w) * k - 1, (y + h) * k - 1]
    fill = None if colour == "none" else colour
    if not foot:
        draw.rounded_rectangle(box, radius * k, fill=fill, outline=outline, width=round(k))
        return
    size = (max(1, round(w * k)), max(1, round(h * k)))
    mask = Image.new("L", size, 0)
    ImageDraw.Draw(mask).rounded_rectangle([0, 0, size[0] - 1, size[1] - 1], radius * k, fill=255)
    fade = Image.linear_gradient("L").resize(size)
    image.paste(Image.composite(Image.new("RGB", size, foot), Image.new("RGB", size, colour), fade),
                (round(x * k), round(y * k)), mask)


def pixels(canvas, scale: float) -> Image.Image:
    """Drawn at twice the size and made smaller, as browsers smooth their edges."""
    over = 2
    k = scale * over
    image = Image.new("RGB", (round(canvas.width * scale) * over, round(canvas.height * scale) * over),
                      "white")
    draw = ImageDraw.Draw(image)
    anchors = {"middle": "ms", "start": "ls", "end": "rs"}
    for shape in canvas.shapes:
        kind, *rest = shape
        if kind == "rect":
            paste_rect(image, rest, k)
        elif kind == "area":
            draw.polygon([(x * k, y * k) for x, y in rest[0]], fill=rest[1])
        elif kind == "line":
            points, colour, width, closed, smooth = rest
            points = along_bends(points) if smooth else points
            path = [(x * k, y * k) for x, y in (points + points[:1] if closed else points)]
            draw.line(path, fill=colour, width=max(1, round(width * k)), joint="curve")
        elif kind == "dot":
            x, y, r, colour = rest
            draw.ellipse([(x - r) * k, (y - r) * k, (x + r) * k, (y + r) * k], fill=colour)
        else:
            x, y, text, size, colour, anchor, bold, slant = rest
            name = canvas.font + ("-Bold" if bold else "") + ".ttf"
            font = ImageFont.truetype(FONTS + name, round(size * k))
            if slant:
                paste_slanted(image, (x * k, y * k), text, font, colour, anchors[anchor], slant)
            else:
                draw.text((x * k, y * k), text, fill=colour, font=font, anchor=anchors[anchor])
    return image.resize((image.width // over, image.height // over), Image.LANCZOS)


def picture(canvas, dpi: int, quality=None) -> str:
    """An <img> of the canvas in its own size at `dpi`; PNG, or JPEG of a quality."""
    data = io.BytesIO()
    image = pixels(canvas, dpi / 96)
    if quality:
        image.save(data, "JPEG", quality=quality)
    else:
        image.save(data, "PNG", optimize=True)
    kind = "jpeg" if quality else "png"
    code = base64.b64encode(data.getvalue()).decode()
    return (f'<img width="{canvas.width:g}" height="{canvas.height:g}" '
            f'src="data:image/{kind};base64,{code}">')

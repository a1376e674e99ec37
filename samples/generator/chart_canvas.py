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

    def rect(self, x, y, w, h, colour, outline=None):
        self.shapes.append(("rect", x, y, w, h, colour, outline))

    def line(self, points, colour, width=1.0, closed=False):
        self.shapes.append(("line", points, colour, width, closed))

    def dot(self, x, y, r, colour):
        self.shapes.append(("dot", x, y, r, colour))

    def text(self, x, y, text, size=14, colour="#222222", anchor="middle", bold=False, slant=0):
        """y is the baseline; slant in degrees, anticlockwise about (x, y)."""
        self.shapes.append(("text", x, y, text, size, colour, anchor, bold, slant))


def svg(canvas) -> str:
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{canvas.width}" '
           f'height="{canvas.height}" font-family="{canvas.font}">']
    for shape in canvas.shapes:
        kind, *rest = shape
        if kind == "rect":
            x, y, w, h, colour, outline = rest
            stroke = f' stroke="{outline}"' if outline else ""
            out.append(f'<rect x="{x:.2f}" y="{y:.2f}" width="{w:.2f}" height="{h:.2f}" '
                       f'fill="{colour}"{stroke}/>')
        elif kind == "line":
            points, colour, width, closed = rest
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
            x, y, w, h, colour, outline = rest
            draw.rectangle([x * k, y * k, (x + w) * k - 1, (y + h) * k - 1],
                           fill=None if colour == "none" else colour, outline=outline, width=round(k))
        elif kind == "line":
            points, colour, width, closed = rest
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

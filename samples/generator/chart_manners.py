"""Charts in the manner of web pages and of office programs' other styles."""
import math

from chart_canvas import Canvas
from chart_drawings import BLUE, GREY, NAVY, SERIES

MANY = ["#c0504d", "#9bbb59", "#8064a2", "#4bacc6", "#f79646", "#2c4d75", "#e6194b", "#3cb44b",
        "#ffb300", "#546e7a"]


def lighter(colour):
    parts = [int(colour[i:i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{(p + 2 * 255) // 3:02x}" for p in parts)


def ground(width, height, font, title, dark=False):
    """The canvas, and the colours of its words and lines."""
    c = Canvas(width, height, font)
    if dark:
        c.rect(0, 0, width, height, "#1e1e2f")
    words, lines = ("#eeeeee", "#44445a") if dark else ("#444444", "#e0e0e0")
    c.text(width / 2, 24, title, 16, words, bold=True)
    return c, words, lines


def axis(c, left, right, foot, top, thai, words, lines, step=20):
    for value in range(0, 101, step):
        y = foot - value * (foot - top) / 100
        c.line([(left, y), (right, y)], lines)
        c.text(left - 8, y + 4, thai(value), 12, words, "end")


def columns(title, categories, values, thai=str, font="Loma", colours=(BLUE,), inside=False, radius=6,
            fades=False, dark=False, width=560, height=310):
    """Rounded columns in one colour or one each; numbers above, or white within the upper end."""
    c, words, lines = ground(width, height, font, title, dark)
    left, right, top, foot = 54, width - 16, 58, height - 40
    axis(c, left, right, foot, top, thai, words, lines, 25)
    pitch = (right - left) / len(values)
    for i, (name, value) in enumerate(zip(categories, values)):
        x, h = left + pitch * (i + 0.5), value * (foot - top) / 100
        colour = colours[i % len(colours)]
        c.rect(x - pitch * 0.3, foot - h, pitch * 0.6, h, colour, radius=radius,
               foot=lighter(colour) if fades else None)
        c.text(x, foot - h + (22 if inside else -6), thai(f"{value:.2f}"), 14,
               "#ffffff" if inside else words, bold=inside)
        c.text(x, foot + 24, name, 13, words)
    return c


def grouped(title, categories, series, thai=str, font="Loma", legend="right", radius=3, dots=False,
            width=640, height=330):
    c, words, lines = ground(width, height, font, title)
    beside = legend == "right"
    left, right, top, foot = 54, width - (110 if beside else 16), 62 if beside else 84, height - 38
    axis(c, left, right, foot, top, thai, words, lines)
    pitch = (right - left) / len(categories)
    bar = pitch * 0.84 / len(series)
    for i, name in enumerate(categories):
        x = left + pitch * (i + 0.08)
        for k, (_, values) in enumerate(series):
            h = values[i] * (foot - top) / 100
            c.rect(x + bar * k, foot - h, bar * 0.9, h, SERIES[k], radius=radius)
            c.text(x + bar * (k + 0.45), foot - h - 5, thai(f"{values[i]:.2f}"), 11, words)
        c.text(x + pitch * 0.42, foot + 24, name, 13, words)
    for k, (name, _) in enumerate(series):
        x, y = (right + 14, height / 2 - 30 + 24 * k) if beside else (width / 2 - 170 + 130 * k, 50)
        if dots:
            c.dot(x + 6, y, 6, SERIES[k])
        else:
            c.rect(x - (0 if beside else 20), y - 6, 12 if beside else 32, 12, SERIES[k])
        c.text(x + 18, y + 5, name, 13, words, "start")
    return c


def tracks(title, categories, values, thai=str, font="Loma", width=600, height=400):
    """Lying bars with round ends on a pale track, white numbers within their ends."""
    c, words, _ = ground(width, height, font, title)
    left, right, top, foot = 200, width - 30, 44, height - 12
    pitch = (foot - top) / len(values)
    for i, (name, value) in enumerate(zip(categories, values)):
        y, end = top + pitch * i + pitch * 0.18, left + value * (right - left) / 100
        c.rect(left, y, right - left, pitch * 0.64, "#eceff3", radius=8)
        c.rect(left, y, end - left, pitch * 0.64, BLUE, radius=8)
        c.text(end - 8, y + pitch * 0.32 + 5, thai(f"{value:.2f}"), 12, "#ffffff", "end", True)
        c.text(left - 10, y + pitch * 0.32 + 5, name, 13, words, "end")
    return c


def smooth(title, categories, values, thai=str, font="Loma", lowest=50, width=560, height=290):
    c, words, lines = ground(width, height, font, title)
    left, right, top, foot = 56, width - 30, 58, height - 40
    per = (foot - top) / (100 - lowest)
    for value in range(lowest, 101, 10):
        c.line([(left, foot - (value - lowest) * per), (right, foot - (value - lowest) * per)], lines)
        c.text(left - 8, foot - (value - lowest) * per + 4, thai(value), 12, words, "end")
    pitch = (right - left) / len(values)
    points = [(left + pitch * (i + 0.5), foot - (v - lowest) * per) for i, v in enumerate(values)]
    c.line(points, BLUE, 2.5, smooth=True)
    for (x, y), value, name in zip(points, values, categories):
        c.dot(x, y, 4, BLUE)
        c.text(x, y - 11, thai(f"{value:.2f}"), 13, words)
        c.text(x, foot + 22, name, 13, words)
    return c


def stacked(title, categories, series, thai=str, font="Loma", width=600, height=360):
    """Parts upon one another, each with its number in its middle; a legend below."""
    c, words, lines = ground(width, height, font, title)
    left, right, top, foot = 54, width - 16, 50, height - 66
    for value in range(0, 301, 100):
        y = foot - value * (foot - top) / 300
        c.line([(left, y), (right, y)], lines)
        c.text(left - 8, y + 4, thai(value), 12, words, "end")
    pitch = (right - left) / len(categories)
    for i, name in enumerate(categories):
        y = foot
        for k, (_, values) in enumerate(series):
            h = values[i] * (foot - top) / 300
            c.rect(left + pitch * (i + 0.22), y - h, pitch * 0.56, h, SERIES[k])
            c.text(left + pitch * (i + 0.5), y - h / 2 + 5, thai(f"{values[i]:.2f}"), 13, "#ffffff")
            y -= h
        c.text(left + pitch * (i + 0.5), foot + 20, name, 13, words)
    for k, (name, _) in enumerate(series):
        x = width / 2 - 180 + 130 * k
        c.rect(x, height - 28, 12, 12, SERIES[k])
        c.text(x + 18, height - 17, name, 13, words, "start")
    return c


def deep_columns(title, categories, values, thai=str, font="Loma", width=560, height=320):
    """Columns with a side and a top, as spreadsheets draw them three-dimensionally."""
    c, words, lines = ground(width, height, font, title)
    left, right, top, foot, deep = 60, width - 40, 64, height - 40, 14
    for value in range(0, 101, 20):
        y = foot - value * (foot - top) / 100
        c.line([(left, y), (left + deep, y - deep), (right, y - deep)], lines)
        c.text(left - 8, y + 4, thai(value), 12, words, "end")
    pitch = (right - deep - left) / len(values)
    for i, (name, value) in enumerate(zip(categories, values)):
        x, h, w = left + pitch * (i + 0.22), value * (foot - top) / 100, pitch * 0.5
        c.rect(x, foot - h, w, h, "#4f81bd")
        c.area([(x, foot - h), (x + deep, foot - h - deep), (x + w + deep, foot - h - deep),
                (x + w, foot - h)], "#7ba3d4")
        c.area([(x + w, foot - h), (x + w + deep, foot - h - deep), (x + w + deep, foot - deep),
                (x + w, foot)], "#385d8a")
        c.text(x + w / 2 + deep / 2, foot - h - deep - 5, thai(f"{value:.2f}"), 13, words)
        c.text(x + w / 2, foot + 22, name, 13, words)
    return c


def card(title, value, thai=str, font="Loma", width=280, height=270):
    """A ring, filled as far as the value, with the number in its middle."""
    c, words, _ = ground(width, height, font, title)
    x0, y0, r = width / 2, 154, 84
    spot = lambda a: (x0 + r * math.sin(a), y0 - r * math.cos(a))  # noqa: E731
    ring = [2 * math.pi * i / 120 for i in range(121)]
    c.line([spot(a) for a in ring], GREY, 16)
    c.line([spot(a) for a in ring[:round(120 * value / 100) + 1]], NAVY, 16)
    c.text(x0, y0 + 12, thai(f"{value:.2f}"), 34, words, bold=True)
    return c

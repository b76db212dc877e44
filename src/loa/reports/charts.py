"""Charts: one Vega-Lite specification, drawn the same on the page and in the document."""

from __future__ import annotations

import base64
import json
from datetime import date
from functools import cache
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Any

import vl_convert as vlc
from django.contrib.staticfiles import finders
from django.core.cache import cache as kept
from django.utils.translation import gettext as _

from loa.documents.drafting.filling import Drawing
from loa.writer.pdf import FONTS

Spec = dict[str, Any]
_KEPT_SECONDS = 86_400
_INK, _ACCENT, _LINE = "#16202b", "#0d5596", "#dde2e7"
_WIDTH, _HEIGHT = 520, 190
_SCREEN_FONT = "Be Vietnam Pro"
_SCREEN = (380, 140)  # as wide as a phone and a little more; the page shows it as large as it is
_NUMBERS = {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " đ"]}


@cache
def _altair() -> Any:
    """Altair, loaded when the first chart is made: it takes a second that no other process need wait."""
    import altair

    return altair


def trend_chart(weeks: list[dict[str, Any]]) -> Spec:
    """Work done by the end of each week, as a line over an area."""
    alt = _altair()
    data = alt.Data(values=weeks)
    base = alt.Chart(data).encode(
        x=alt.X(
            "week:T",
            title=_("week from"),
            axis=alt.Axis(format="%d/%m", labelAngle=0, values=_mondays(weeks)),
        ),
        y=_counted("done", _("assignments done"), most=_most(weeks, "done"), channel=alt.Y),
    )
    line = base.mark_line(color=_ACCENT, strokeWidth=2, point=True)
    return _spec(base.mark_area(opacity=0.15, color=_ACCENT) + line)


def _mondays(weeks: list[dict[str, Any]], *, most: int = 8) -> list[dict[str, int | bool]]:
    """The first days of the weeks, so many at most, at equal steps up to the last: no other day is named."""
    step = max(1, -(-len(weeks) // most))
    days = [date.fromisoformat(str(one["week"])[:10]) for one in weeks][::-step]
    return [{"year": day.year, "month": day.month, "date": day.day, "utc": True} for day in sorted(days)]


def trend_on_screen(weeks: list[dict[str, Any]]) -> Spec:
    """The same so small that its letters stay legible where the window is a phone's."""
    chart = trend_chart(weeks)
    chart |= {"width": _SCREEN[0], "height": _SCREEN[1], "autosize": {"type": "fit", "contains": "padding"}}
    chart["config"] |= {"font": _SCREEN_FONT}
    chart["config"]["axis"] |= {"labelFontSize": 14, "titleFontSize": 14, "titleFontWeight": "normal"}
    for layer in chart["layer"]:
        layer["encoding"]["x"]["axis"] |= {"values": _mondays(weeks, most=5), "labelOverlap": True}
        ticks = _whole_ticks(_most(weeks, "done"), 3)
        layer["encoding"]["y"]["axis"] |= {"values": ticks}
        layer["encoding"]["y"]["scale"] = {"domain": [0, ticks[-1]]}
        for channel in layer["encoding"].values():
            channel["title"] = None  # its heading says what is counted, the numbers below it by what
    return chart


def states_chart(states: list[dict[str, Any]]) -> Spec:
    """How many assignments are in each state, as bars with their numbers."""
    alt = _altair()
    base = alt.Chart(alt.Data(values=states)).encode(
        y=alt.Y("state:N", title=None, sort="-x"),
        x=_counted("n", _("assignments"), most=_most(states, "n"), channel=alt.X),
    )
    numbers = base.mark_text(align="left", dx=4).encode(text=alt.Text("n:Q", format=",d"))
    return _spec(base.mark_bar(color=_ACCENT) + numbers)


def objectives_chart(rows: list[dict[str, Any]]) -> Spec:
    """How far each objective has come from its baseline (0) to its target (100), with the three numbers."""
    alt = _altair()
    data = alt.Data(values=rows)
    x = alt.X("way:Q", title=_("% of the way to the target"), scale=alt.Scale(domain=[0, 120]))
    base = alt.Chart(data).encode(y=alt.Y("objective:N", title=None, sort=None))
    target = alt.Chart(alt.Data(values=[{"way": 100}])).mark_rule(color=_INK, strokeDash=[4, 3])
    said = base.mark_text(align="left", baseline="bottom", dx=4, dy=-7).encode(x=alt.value(0), text="said:N")
    bar = base.mark_bar(color=_ACCENT, height=8, yOffset=7).encode(x=x)
    chart = _spec(bar + said + target.encode(x=x))
    chart["height"] = 34 + 44 * len(rows)
    return chart


def _counted(field: str, title: str, *, most: int, channel: Any) -> Any:
    """An axis of what is counted in whole numbers: no half of an assignment stands at it."""
    alt, ticks = _altair(), _whole_ticks(most, 8)
    axis, scale = alt.Axis(values=ticks, format=",d"), alt.Scale(domain=[0, ticks[-1]])
    return channel(f"{field}:Q", title=title, axis=axis, scale=scale)


def _most(rows: list[dict[str, Any]], field: str) -> int:
    return max((row[field] for row in rows), default=0)


def _whole_ticks(most: int, steps: int) -> list[int]:
    """From 0 up to what holds the most, in at most so many steps of 1, 2 or 5 and their tens."""
    most = max(most, 1)
    step = next(one * 10**n for n in count() for one in (1, 2, 5) if one * 10**n * steps >= most)
    return [step * n for n in range(-(-most // step) + 1)]


def _spec(chart: Any) -> Spec:
    styled = (
        chart.properties(width=_WIDTH, height=_HEIGHT)
        .configure(font="Tinos", background="white", locale={"number": _NUMBERS})
        .configure_axis(labelColor=_INK, titleColor=_INK, gridColor=_LINE, labelFontSize=12, titleFontSize=12)
        .configure_text(color=_INK, fontSize=12)
        .configure_view(stroke=None)
    )
    spec: Spec = json.loads(styled.to_json())
    return spec


def draw(spec: Spec) -> Drawing:
    """The chart as SVG and PNG; the same specification gives the same drawing."""
    words = json.dumps(spec, sort_keys=True)
    key = f"reports.chart.{sha256(words.encode()).hexdigest()}"
    found = kept.get(key)
    if found is None:
        _learn_fonts()
        svg = vlc.vegalite_to_svg(words)
        if spec["config"].get("font") == _SCREEN_FONT:
            svg = svg.replace(">", f"><style>{_letters()}</style>", 1)
        png = base64.b64encode(vlc.vegalite_to_png(words, scale=2)).decode()
        found = (svg, png)
        kept.set(key, found, _KEPT_SECONDS)
    return Drawing(*found)


@cache
def _letters() -> str:
    """The letters of the pages, as a picture holds them: a page gives the pictures on it no fonts."""
    faces = []
    for alphabet, range_ in (("latin", "U+0000-00FF"), ("vietnamese", "U+0102-1EF9")):
        found = finders.find(f"loa/fonts/be-vietnam-pro-{alphabet}-400-normal.woff2")
        held = base64.b64encode(Path(found).read_bytes()).decode() if found else ""
        faces.append(
            f'@font-face{{font-family:"{_SCREEN_FONT}";src:url(data:font/woff2;base64,{held});unicode-range:{range_}}}'
        )
    return "".join(faces)


@cache
def _learn_fonts() -> None:
    """The fonts of our own papers stand in charts too."""
    vlc.register_font_directory(str(FONTS))

"""What a style says of its paragraphs and runs, through the chain of styles it is based on."""

from __future__ import annotations

from dataclasses import dataclass, field

from loa.reader.formats.docx.package import Element, attribute, child, children, name_of

_GAP = 40  # twentieths of a point: less than 2 pt between paragraphs is no gap
_OFF = {"0", "false", "off", "none"}


def switched(properties: Element | None, name: str) -> bool | None:
    """Whether a switch such as `w:b` is on or off in these properties; None where it is not named."""
    node = child(properties, name)
    return None if node is None else (attribute(node, "val") or "1").lower() not in _OFF


@dataclass(slots=True)
class Style:
    """A style's own properties and the style it is based on."""

    based_on: str | None
    paragraph: Element | None
    run: Element | None


@dataclass(slots=True)
class Styles:
    """All styles of a document, with the defaults."""

    styles: dict[str, Style] = field(default_factory=dict)
    default: str | None = None
    run_defaults: Element | None = None
    _chains: dict[str, tuple[Style, ...]] = field(default_factory=dict)

    def chain(self, name: str | None) -> tuple[Style, ...]:
        """The style and those it is based on, nearest first; the default style where none is named."""
        key = name or self.default or ""
        if key not in self._chains:
            found: list[Style] = []
            at: str | None = key
            seen: set[str] = set()
            while at and at in self.styles and at not in seen:
                seen.add(at)
                found.append(self.styles[at])
                at = self.styles[at].based_on
            self._chains[key] = tuple(found)
        return self._chains[key]

    def run_switch(self, name: str, run: Element | None, paragraph_style: str | None) -> bool:
        """Whether a run is bold, in capitals, hidden …: it, its style or its paragraph's style says so."""
        own = switched(run, name)
        if own is not None:
            return own
        for style in (
            *(self.chain(attribute(child(run, "rStyle"), "val")) if child(run, "rStyle") is not None else ()),
            *self.chain(paragraph_style),
        ):
            said = switched(style.run, name)
            if said is not None:
                return said
        return bool(switched(self.run_defaults, name))

    def size(self, run: Element | None, paragraph_style: str | None) -> float | None:
        """The font size of a run in points."""
        chain = [style.run for style in self.chain(paragraph_style)]
        for properties in (run, *chain, self.run_defaults):
            value = attribute(child(properties, "sz"), "val")
            if value and value.isdigit():
                return int(value) / 2
        return None

    def paragraph_child(self, name: str, own: Element | None, style: str | None) -> Element | None:
        """The nearest element of that name in the paragraph's own properties or its styles."""
        node = child(own, name)
        if node is not None:
            return node
        for each in self.chain(style):
            node = child(each.paragraph, name)
            if node is not None:
                return node
        return None

    def gaps(self, own: Element | None, style: str | None) -> tuple[bool, bool]:
        """Whether a paragraph asks for blank space above it and below it."""
        chain = [own, *(each.paragraph for each in self.chain(style))]
        spacings = [node for each in chain if (node := child(each, "spacing")) is not None]
        above, below = (
            next((value for node in spacings if (value := attribute(node, name))), "0")
            for name in ("before", "after")
        )
        return above.isdigit() and int(above) >= _GAP, below.isdigit() and int(below) >= _GAP


def read_styles(root: Element | None) -> Styles:
    """The styles of `styles.xml`."""
    styles = Styles()
    if root is None:
        return styles
    defaults = child(child(root, "docDefaults"), "rPrDefault")
    styles.run_defaults = child(defaults, "rPr")
    for node in children(root, "style"):
        key = attribute(node, "styleId") or ""
        styles.styles[key] = Style(
            attribute(child(node, "basedOn"), "val"), child(node, "pPr"), child(node, "rPr")
        )
        is_default = (attribute(node, "default") or "0") in ("1", "true", "on")
        if is_default and attribute(node, "type") == "paragraph" and name_of(node) == "style":
            styles.default = key
    return styles

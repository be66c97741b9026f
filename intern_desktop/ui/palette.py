"""The design tokens as Qt needs them: one colour scheme at a time, and the whole palette made from it."""

from functools import cache
from typing import Any

from PySide6.QtGui import QColor, QPalette

from intern_desktop import resources

SCHEMES = ("light", "dark")

_ROLES = {
    QPalette.ColorRole.Window: "background",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "raised",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "border",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border_strong",
    QPalette.ColorRole.Shadow: "border_strong",
}
_WHEN_DISABLED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


@cache
def tokens() -> dict[str, Any]:
    """The token file, read once."""
    return resources.toml("style/tokens.toml")


@cache
def colour(scheme: str, name: str) -> QColor:
    """One colour of a scheme; KeyError when the tokens do not name it."""
    return QColor(tokens()[scheme][name])


@cache
def series(scheme: str) -> tuple[QColor, ...]:
    """The colours of a chart's series, in order; each also needs its own line style and label."""
    return tuple(QColor(code) for code in tokens()[scheme]["chart"])


def palette(scheme: str) -> QPalette:
    """Every role Qt paints with, so that nothing falls back to the system's colours."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, colour(scheme, name))
    for role in _WHEN_DISABLED:  # border_strong keeps 3:1, so that disabled words can still be read
        made.setColor(QPalette.ColorGroup.Disabled, role, colour(scheme, "border_strong"))
    return made


def css_colours(scheme: str) -> dict[str, str]:
    """The colours by name as a style sheet writes them."""
    return {name: value for name, value in tokens()[scheme].items() if isinstance(value, str)}

"""The look: colours, sizes, fonts and icons from one token file, in one scheme at one text size.

Sizes are logical pixels. Those of text, controls and grids grow with the text size; gaps do not.
"""

import contextlib
import os
from string import Template

from PySide6.QtCore import QDir
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from intern_desktop import i18n, resources
from intern_desktop.ui import icons, palette

STYLE = "Fusion"
"""Qt's own style that looks the same everywhere; `app` asks for it before Qt chooses another."""

BAR, BAR_INSET = 3, 10
"""The bar beside the open section of the sidebar: its width, and how far it ends before its row does."""

FACTORS = (1.0, 1.1, 1.25, 1.5)
"""The text sizes one may choose, as factors of the tokens."""

_chosen = "system"
_scheme = "light"
_factor = 1.0
_fonts: set[str] = set()
_dressed = False
_pictures: dict[tuple[str, int, str, float], QPixmap] = {}


def scheme() -> str:
    """The colour scheme shown now: "light" or "dark"."""
    return _scheme


def chosen_scheme() -> str:
    """What was asked for: "light", "dark", or "system" to follow the system."""
    return _chosen


def factor() -> float:
    """The text size shown now; 1.0 is 100 %."""
    return _factor


def colour(name: str) -> QColor:
    """A colour by its token's name, in the scheme shown now."""
    return palette.colour(_scheme, name)


def series() -> tuple[QColor, ...]:
    """The colours of a chart's series, in the scheme shown now."""
    return palette.series(_scheme)


def px(size: float) -> int:
    """A size in logical pixels, grown with the text size."""
    return round(size * _factor)


def space(name: str) -> int:
    """A gap by name (xs, s, m, l, xl, xxl); gaps do not grow with the text."""
    return int(palette.tokens()["space"][name])


def radius(name: str) -> int:
    """The rounding of corners: control, panel or badge."""
    return int(palette.tokens()["radius"][name])


def control(name: str) -> int:
    """A size of controls by name (height, row, sidebar, icon ...), grown with the text size."""
    return px(float(palette.tokens()["control"][name]))


def grid(name: str) -> int:
    """A size of the class grid by name, grown with the text size."""
    return px(float(palette.tokens()["grid"][name]))


def size_of(role: str) -> int:
    """The size of letters in this role, at 100 % text."""
    return int(palette.tokens()["type"][role][0])


def line_height(role: str) -> int:
    """The height of one line of text in this role."""
    return px(palette.tokens()["type"][role][1])


def text_height(role: str, *, bold: bool = False) -> int:
    """How high one line in this role is when nothing is added above or below it."""
    return QFontMetrics(font(role, bold=bold)).height()


def font(role: str = "body", *, bold: bool = False, tabular: bool = False) -> QFont:
    """The font of a role: figure, page, section, body, reading, small, ruby or card_ja."""
    size, _, weight = palette.tokens()["type"][role]
    names = palette.tokens()["font"]
    made = QFont()
    first, second = (names["japanese"], names["latin"]) if role == "card_ja" else (names["latin"], names["japanese"])
    made.setFamilies([first, second])
    made.setPixelSize(px(size))
    made.setBold(bold or weight > 400)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def ratio() -> float:
    """How many pixels of the display make one logical pixel."""
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


def pixmap(name: str, size: int = 20, colour: str = "text") -> QPixmap:
    """An icon in a token's colour; `size` is grown with the text size."""
    key = (name, px(size), palette.colour(_scheme, colour).name(), ratio())
    if key not in _pictures:
        stroke = float(palette.tokens()["control"]["icon_stroke"]) if size >= 20 else 2.0
        _pictures[key] = icons.draw(name, px(size), palette.colour(_scheme, colour), stroke, ratio())
    return _pictures[key]


def icon(name: str, px: int = 20, colour: str = "text") -> QIcon:
    """An icon for a button or a row: in its colour, greyed when disabled, on the accent when selected."""
    made = QIcon(pixmap(name, px, colour))
    made.addPixmap(pixmap(name, px, "border_strong"), QIcon.Mode.Disabled)
    made.addPixmap(pixmap(name, px, "accent"), QIcon.Mode.Selected)
    return made


def load_fonts(japanese: bool = True) -> None:
    """Make the packaged fonts known to Qt, each once; the Japanese ones may wait until after the first picture."""
    for name in resources.names("fonts", ".ttf"):
        wanted = japanese or "JP" not in name
        if wanted and name not in _fonts:
            _fonts.add(name)
            QFontDatabase.addApplicationFont(str(resources.path(name)))


def sheet() -> str:
    """The style sheet, with the colours and sizes shown now."""
    found = palette.tokens()
    words: dict[str, object] = dict(palette.css_colours(_scheme))
    words |= {f"type_{name}": px(size) for name, (size, _, _) in found["type"].items()}
    words |= {f"space_{name}": size for name, size in found["space"].items()}
    words |= {f"radius_{name}": size for name, size in found["radius"].items()}
    words |= {name: px(float(size)) for name, size in found["control"].items()}
    words |= {
        "field_inner": control("field") - 2,
        "dense_inner": control("field_dense") - 2,
        "line_padding": space("m") - 2,
        "tick_round": control("tick") // 2 + 1,
        "scheme": _scheme,
    }
    words["border_width"] = found["control"]["border_width"]
    return Template(resources.text("style/app.qss")).substitute(words)


def begin(app: QApplication, scheme: str = "system", factor: float = 1.0) -> None:
    """Colours and fonts for the first picture; `dress` adds the style sheet when widgets follow."""
    global _chosen, _scheme, _factor
    _chosen, _factor = scheme, factor
    if scheme == "system":
        _scheme = "dark" if app.palette().window().color().lightness() < 128 else "light"
    else:
        _scheme = scheme
        _follow(app, scheme)
    if os.environ.get("QT_STYLE_OVERRIDE") != STYLE:  # asking Qt to change it later costs a few milliseconds
        app.setStyle(STYLE)
    load_fonts(japanese=i18n.language() == "ja")
    app.setPalette(palette.palette(_scheme))
    app.setFont(font("body"))


def dress() -> None:
    """The style sheet and the remaining fonts, once, before the first widgets are built."""
    global _dressed
    app = QApplication.instance()
    if _dressed or not isinstance(app, QApplication):
        return
    _dressed = True
    load_fonts()
    QDir.setSearchPaths("style", [str(resources.path("style"))])
    app.setStyleSheet(sheet())


def apply(app: QApplication, scheme: str = "system", factor: float = 1.0) -> None:
    """Show everything in this scheme ("light", "dark" or "system") and at this text size.

    Open widgets are told by Qt's own StyleChange event, screens by `restyle`.
    """
    global _chosen, _scheme, _factor
    _follow(app, scheme)
    _chosen, _factor = scheme, factor
    _scheme = _seen(app) if scheme == "system" else scheme
    _pictures.clear()
    if not _dressed:
        app.setStyle(STYLE)
    app.setPalette(palette.palette(_scheme))
    app.setFont(font("body"))
    if _dressed:
        app.setStyleSheet(sheet())
    else:
        dress()


def follow_system(app: QApplication) -> None:
    """The system's colours changed: show the new ones when they are followed."""
    if _chosen == "system" and _scheme != _seen(app):
        apply(app, "system", _factor)


def _follow(app: QApplication, scheme: str) -> None:
    from PySide6.QtCore import Qt

    wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    with contextlib.suppress(AttributeError):  # the window frame's colours are the system's to give, from Qt 6.8
        if scheme in wanted:
            app.styleHints().setColorScheme(wanted[scheme])
        else:
            app.styleHints().unsetColorScheme()


def _seen(app: QApplication) -> str:
    from PySide6.QtCore import Qt

    return "dark" if app.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"

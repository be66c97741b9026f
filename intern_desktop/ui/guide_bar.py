"""The row above a page: back and forward, marks, in which languages it is read, readings, and the size of letters."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from intern_desktop.i18n import N_, tr
from intern_desktop.ui import preferences, style
from intern_desktop.ui.language import NAMES
from intern_desktop.ui.widgets import Button, Segmented, button

PAIRS = ("vi+ja", "en+ja", "vi+en")
"""Which two languages may stand beside each other."""

_Tell = Callable[[str], None]
# Translators: vi: "Việt + Nhật" / "Anh + Nhật" / "Việt + Anh"
_PAIR_NAMES = {
    "vi+ja": N_("Vietnamese + Japanese"),
    "en+ja": N_("English + Japanese"),
    "vi+en": N_("Vietnamese + English"),
}
_LETTERS = {"vi": "VI", "en": "EN", "ja": "日"}
_OTHERS, _TIGHT = 560, 640
"""How much room all but the names of languages takes, at 100 % text; and with them in two letters each."""
_HIDDEN = "hidden"

# Translators: vi: "Trên mọi chữ Hán" / "Trừ các từ N5" / "Trừ các từ N5 và N4"
_LEVELS = {"": N_("Above every word"), "n5": N_("Without N5 words"), "n4": N_("Without N5 and N4 words")}
# Translators: vi: "Ẩn hết"
_LEVELS |= {_HIDDEN: N_("Hide furigana")}


class GuideBar(QWidget):
    """`changed` carries what of the reading is to be otherwise, by its name in `Reading`, and how."""

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menu = button("quiet", "menu", parent=self)
        self.menu.setCheckable(True)
        self.back, self.forward = (
            button("quiet", "arrow-left", parent=self),
            button("quiet", "arrow-right", parent=self),
        )
        self.bookmark, self.note = button("quiet", "bookmark", parent=self), button("quiet", "pencil", parent=self)
        self.print = button("quiet", "printer", parent=self)
        self._mode, self._readings = Segmented(self), Segmented(self)
        self._pairs, self._levels = (
            button("quiet", "languages", parent=self),
            button("quiet", "chevron-down", parent=self),
        )
        self._letters = button("quiet", "a-large-small", parent=self)
        self._pair, self._level, self._own = PAIRS[0], "", "vi"
        self._shown: tuple[str, ...] = ()
        self._name_parts()
        self._lay_out()
        self._mode.changed.connect(partial(self.changed.emit, "mode"))
        self._readings.changed.connect(self._on_readings)
        self._pairs.clicked.connect(self._on_pairs)
        self._levels.clicked.connect(self._on_levels)
        self._letters.clicked.connect(self._on_letters)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the languages are said in two letters, and readings are chosen in the menu."""
        super().resizeEvent(event)
        self._name_modes()
        tight = self.width() < style.px(_TIGHT)
        self._readings.setVisible(not tight)
        self._levels.setText("ふり" if tight else "")

    def show_state(self, mode: str, pair: str, readings: bool, known: str, *, readable: bool) -> None:
        """What holds now; `readable` says whether there is anything on the page that has a reading."""
        if pair != self._pair:
            self._pair = pair
            self._name_modes()
        self._level = known if readings else _HIDDEN
        self._mode.set_value(mode)
        self._readings.set_value("on" if readings else "off")
        self._readings.setEnabled(readable)
        self._levels.setEnabled(readable)
        # Translators: vi: "Furigana chỉ có trên chữ Nhật."
        self._readings.setToolTip("" if readable else tr("Furigana stand over Japanese only."))

    def show_ways(self, *, back: bool, forward: bool, marks: bool) -> None:
        """Where one can go, and whether somebody is there to keep marks for."""
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)
        self.bookmark.setEnabled(marks)
        self.note.setEnabled(marks)

    def retranslate(self, own: str) -> None:
        """Every word; `own` is the language the reader reads, "vi" or "en"."""
        self._own = own
        self._name_modes()
        # Translators: vi: "Ẩn"
        self._readings.set_options([("on", tr("Furigana")), ("off", tr("Hidden"))])
        # Translators: vi: "Ngôn ngữ của trang"
        self._mode.setAccessibleName(tr("Language of the page"))
        self._readings.setAccessibleName(tr("Furigana"))
        # Translators: vi: "Mục lục" / "Trang trước" / "Trang sau" / "Cỡ chữ"
        # Translators: vi: "Dấu trang ở chỗ này" / "Ghi chú ở chỗ này" / "Hai ngôn ngữ nào" / "Furigana trên từ nào"
        for made, words in (
            (self.menu, tr("Contents")),
            (self.back, tr("Back")),
            (self.forward, tr("Forward")),
            (self.bookmark, tr("Bookmark at this place")),
            (self.note, tr("Note at this place")),
            # Translators: vi: "In trang này"
            (self.print, tr("Print this page")),
            (self._pairs, tr("Which two languages")),
            (self._levels, tr("Above which words furigana stand")),
            (self._letters, tr("Text size")),
        ):
            made.setAccessibleName(words)
            key = made.shortcut().toString()
            made.setToolTip(f"{words} ({key})" if key else words)

    def _name_parts(self) -> None:
        names = {
            "guide_menu": self.menu,
            "guide_back": self.back,
            "guide_forward": self.forward,
            "guide_bookmark": self.bookmark,
            "guide_note_begin": self.note,
            "guide_print_begin": self.print,
            "guide_pairs": self._pairs,
            "guide_levels": self._levels,
            "guide_letters": self._letters,
        }
        for name, made in names.items():
            made.setObjectName(name)
            made.set_size("height_compact")
        keys = {self.back: "Alt+Left", self.forward: "Alt+Right", self.bookmark: "Ctrl+D", self.note: "Ctrl+M"}
        keys |= {self.print: "Ctrl+P"}
        for made, key in keys.items():
            made.setShortcut(key)
        self._mode.setObjectName("guide_mode")
        self._readings.setObjectName("guide_readings")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(style.space("l"), style.space("s"), style.space("l"), style.space("s"))
        row.setSpacing(style.space("s"))
        for thing in (self.menu, self.back, self.forward, self.bookmark, self.note, self.print):
            row.addWidget(thing)
        row.addStretch(1)
        groups: list[tuple[QWidget, ...]] = [(self._mode, self._pairs), (self._readings, self._levels)]
        for group in [*groups, (self._letters,)]:
            held = QHBoxLayout()
            held.setSpacing(0)
            for part in group:
                held.addWidget(part)
            row.addLayout(held)

    def _name_modes(self) -> None:
        """The languages by their names, or by their letters where the names have no room."""
        left, _, right = self._pair.partition("+")
        full = (NAMES[self._own], tr(_PAIR_NAMES[self._pair]), NAMES["ja"])
        short = (_LETTERS[self._own], f"{_LETTERS[left]} + {_LETTERS[right]}", _LETTERS["ja"])
        metrics = QFontMetrics(style.font("body", bold=True))
        words = sum(metrics.horizontalAdvance(name) for name in full) + len(full) * 2 * style.space("l")
        wanted = full if self.width() >= words + style.px(_OTHERS) else short
        if wanted != self._shown:
            self._shown = wanted
            value = self._mode.value()
            self._mode.set_options(list(zip(("own", "both", "ja"), wanted, strict=True)))
            self._mode.set_value(value)

    def _on_readings(self, value: str) -> None:
        self.changed.emit("readings", value == "on")

    def _on_pairs(self) -> None:
        names = [(pair, tr(_PAIR_NAMES[pair])) for pair in PAIRS]
        self._choose(self._pairs, names, self._pair, partial(self.changed.emit, "pair"))

    def _on_levels(self) -> None:
        names = [(level, tr(words)) for level, words in _LEVELS.items()]
        self._choose(self._levels, names, self._level, self._on_level)

    def _on_level(self, level: str) -> None:
        if level != _HIDDEN:
            self.changed.emit("known", level)
        if (level == _HIDDEN) != (self._readings.value() == "off"):
            self.changed.emit("readings", level != _HIDDEN)

    def _choose(self, below: Button, options: Sequence[tuple[str, str]], value: str, tell: _Tell) -> None:
        """Offer a choice in a menu below a button."""
        menu = QMenu(self)
        menu.setObjectName(f"{below.objectName()}_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for name, words in options:
            action = menu.addAction(words, partial(tell, name))
            action.setObjectName(f"{below.objectName()}_{name or 'all'}")
            action.setCheckable(True)
            action.setChecked(name == value)
            group.addAction(action)
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    def _on_letters(self) -> None:
        """One size larger, and after the largest the first again."""
        larger = preferences.larger(style.factor(), 1)
        preferences.show_as(style.chosen_scheme(), larger if larger != style.factor() else style.FACTORS[0])

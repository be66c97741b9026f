"""The row above a page: back and forward, in which languages it is read, readings, and the size of letters."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from intern_desktop.i18n import N_, tr
from intern_desktop.ui import preferences, style
from intern_desktop.ui.language import NAMES
from intern_desktop.ui.widgets import Segmented, button

# Translators: vi: "Việt + Nhật"
_BOTH = {"vi": N_("Vietnamese + Japanese"), "en": N_("English + Japanese")}


class GuideBar(QWidget):
    """`mode_changed` carries "own", "both" or "ja"; `readings_changed` whether readings are shown."""

    mode_changed = Signal(str)
    readings_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.menu = button("quiet", "menu", parent=self)
        self.menu.setCheckable(True)
        self.back = button("quiet", "arrow-left", parent=self)
        self.forward = button("quiet", "arrow-right", parent=self)
        self.back.setShortcut("Alt+Left")
        self.forward.setShortcut("Alt+Right")
        self._mode, self._readings = Segmented(self), Segmented(self)
        self._letters = button("quiet", "a-large-small", parent=self)
        names = {"guide_menu": self.menu, "guide_back": self.back, "guide_forward": self.forward}
        for name, made in (names | {"guide_letters": self._letters}).items():
            made.setObjectName(name)
            made.set_size("height_compact")
        self._mode.setObjectName("guide_mode")
        self._readings.setObjectName("guide_readings")
        row = QHBoxLayout(self)
        row.setContentsMargins(style.space("l"), style.space("s"), style.space("l"), style.space("s"))
        row.setSpacing(style.space("s"))
        row.addWidget(self.menu)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addStretch(1)
        for thing in (self._mode, self._readings, self._letters):
            row.addWidget(thing)
        self._mode.changed.connect(self.mode_changed.emit)
        self._readings.changed.connect(self._on_readings)
        self._letters.clicked.connect(self._on_letters)

    def show_state(self, mode: str, readings: bool, back: bool, forward: bool) -> None:
        """What holds now."""
        self._mode.set_value(mode)
        self._readings.set_value("on" if readings else "off")
        self._readings.setEnabled(mode != "own")
        # Translators: vi: "Furigana chỉ có trên chữ Nhật."
        self._readings.setToolTip("" if mode != "own" else tr("Furigana stand over Japanese only."))
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)

    def retranslate(self, own: str) -> None:
        """Every word; `own` is the language the reader reads, "vi" or "en"."""
        self._mode.set_options([("own", NAMES[own]), ("both", tr(_BOTH[own])), ("ja", NAMES["ja"])])
        # Translators: vi: "Ẩn"
        self._readings.set_options([("on", tr("Furigana")), ("off", tr("Hidden"))])
        # Translators: vi: "Ngôn ngữ của trang"
        self._mode.setAccessibleName(tr("Language of the page"))
        self._readings.setAccessibleName(tr("Furigana"))
        # Translators: vi: "Mục lục" / "Trang trước" / "Trang sau" / "Cỡ chữ"
        for made, words in (
            (self.menu, tr("Contents")),
            (self.back, tr("Back")),
            (self.forward, tr("Forward")),
            (self._letters, tr("Text size")),
        ):
            made.setAccessibleName(words)
            key = made.shortcut().toString()
            made.setToolTip(f"{words} ({key})" if key else words)

    def _on_readings(self, value: str) -> None:
        self.readings_changed.emit(value == "on")

    def _on_letters(self) -> None:
        """One size larger, and after the largest the first again."""
        larger = preferences.larger(style.factor(), 1)
        preferences.show_as(style.chosen_scheme(), larger if larger != style.factor() else style.FACTORS[0])

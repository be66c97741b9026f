"""One habit: a tick for today, its name, why, how strong it is as a bar and a word, and the page that helps."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from intern_desktop.furigana import plain
from intern_desktop.i18n import language, number_text, tr
from intern_desktop.ui import punctuality_words, style
from intern_desktop.ui.widgets import Button, RubyLabel, button, label


class Shown(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What a row shows; `share` is the strength in percent, None before the habit was first ticked."""

    icon: str
    title: str
    why: str
    page: str
    done: bool
    share: int | None


class HabitRow(QWidget):
    """`pressed` carries the habit and whether it is to be done today; `page_asked` the page of the guide."""

    pressed = Signal(str, bool)
    page_asked = Signal(str)

    def __init__(self, habit: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._habit = habit
        self._shown: Shown | None = None
        self.tick: Button = button("secondary", "check", parent=self)
        self.tick.setObjectName(f"habit_{habit}")
        self.tick.setCheckable(True)
        self.tick.set_size("height")
        self.tick.clicked.connect(self._on_tick)
        self._icon, self._title = QLabel(self), RubyLabel("body", "text", self, bold=True)
        self._why = label("muted", self, wraps=True)
        self._bar = QProgressBar(self)
        self._bar.setObjectName(f"habit_{habit}_bar")
        self._bar.setTextVisible(False)
        self._bar.setProperty("tone", "good")
        self._strength = label("small", self)
        self._strength.setObjectName(f"habit_{habit}_strength")
        self._page = button("link_small", parent=self)
        self._page.setObjectName(f"habit_{habit}_page")
        self._page.clicked.connect(lambda: self.page_asked.emit(self._shown.page if self._shown is not None else ""))
        self._lay_out()

    def _lay_out(self) -> None:
        words, side = QVBoxLayout(), QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._why)
        side.setSpacing(style.space("xs"))
        side.addStretch(1)
        for thing in (self._strength, self._bar, self._page):
            side.addWidget(thing)
        side.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("l"))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addLayout(side)
        row.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignVCenter)

    def retranslate(self) -> None:
        """Write the words that do not come with the habit anew."""
        # Translators: a small link to a page of the guide; vi: "Đọc thêm"
        self._page.setText(tr("Read more"))
        self.restyle()

    def show_habit(self, shown: Shown) -> None:
        """Show this."""
        self._shown = shown
        self._title.set_text(shown.title if language() == "ja" else plain(shown.title))
        self._why.setText(shown.why)
        # Translators: on the button of a habit, ticked and not ticked; vi: "Đã làm", "Hôm nay có"
        self.tick.setText(tr("Done today") if shown.done else tr("I did it"))
        self.tick.setChecked(shown.done)
        self.tick.set_icon("check" if shown.done else "")
        self.tick.setAccessibleName(f"{self.tick.words()}: {plain(shown.title)}")
        self._bar.setValue(shown.share or 0)
        self._bar.setAccessibleName(plain(shown.title))
        self._strength.setText(_strength(shown.share))
        self._page.setText(tr("Read more"))
        self._page.setAccessibleName(f"{self._page.words()}: {plain(shown.title)}")
        self._page.setVisible(bool(shown.page))
        self.restyle()

    def restyle(self) -> None:
        """Follow text size and colours."""
        self._bar.setFixedWidth(style.px(160))
        if self._shown is not None:
            self._icon.setPixmap(style.pixmap(self._shown.icon, 20, "muted"))

    def _on_tick(self) -> None:
        self.pressed.emit(self._habit, not (self._shown is not None and self._shown.done))


def _strength(share: int | None) -> str:
    if share is None:
        # Translators: of a habit that was never ticked; vi: "chưa bắt đầu"
        return tr("not begun")
    if share >= punctuality_words.GOOD:
        # Translators: strength of a habit in a word; vi: "vững"
        word = tr("firm")
    elif share >= punctuality_words.GROWING:
        # Translators: strength of a habit in a word; vi: "đang lớn"
        word = tr("growing")
    else:
        # Translators: strength of a habit in a word; vi: "mới bắt đầu"
        word = tr("beginning")
    return f"{number_text(share)} % · {word}"

"""The panels of training hours: how many count with their subjects, and what counts from when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import hours_words, style
from intern_desktop.ui.hours_bars import Share, SubjectBars
from intern_desktop.ui.hours_words import Line
from intern_desktop.ui.widgets import Label, Panel, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.hours_outlook import Outlook
    from intern_desktop.departure.training_hours import Hours


class SharePanel(Panel):
    """The figure, its bar, a sentence on what is missing, and the subjects."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figure, self._words = label("figure", self), label("reading", self)
        self._figure.setObjectName("hours_figure")
        self._words.setObjectName("hours_figure_words")
        self.bar = QProgressBar(self, textVisible=False)
        self.bar.setObjectName("hours_bar")
        self._missing = label("body", self, wraps=True)
        self._missing.setObjectName("hours_missing")
        self._bars = SubjectBars(self)
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self._figure)
        row.addWidget(self._words, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        self.add(row)
        for thing in (self.bar, self._missing, self._bars):
            self.add(thing)

    def show_hours(self, hours: Hours, outlook: Outlook) -> None:
        """Show how far she is."""
        from intern_desktop.departure.training_hours import SUBJECTS, counts

        self._figure.setText(number_text(hours.counted // 60))
        self._words.setText(hours_words.figure_words(hours))
        self.bar.setRange(0, hours.wants)
        self.bar.setValue(min(hours.counted, hours.wants))
        self.bar.setAccessibleName(f"{self._figure.text()} {self._words.text()}")
        pace, tone = hours_words.pace_line(outlook)
        self._missing.setText(f"{hours_words.missing_words(hours)} {pace}".strip())
        self._missing.set_tone(tone)
        self._bars.show_shares([_share(one, hours.by_subject[one], counts=counts(one)) for one in SUBJECTS])


class CountsPanel(Panel):
    """What counts from when, line by line, and the page that explains it. `read` asks for that page."""

    read = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Label] = []
        self._link = button("link", parent=self)
        self._link.setObjectName("hours_read")
        self._link.clicked.connect(self.read)
        self.body.setSpacing(style.space("s"))
        self.add(self._link)
        self.body.setAlignment(self._link, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self._link)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: heading above which lessons count towards the hours; vi: "Giờ nào được tính"
        self.set_title(tr("Which hours count"))
        # Translators: a link to the guide; vi: "Đọc trang cẩm nang về giờ học"
        self._link.setText(tr("Read the guide's page about the hours"))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these sentences."""
        while len(self._lines) < len(lines):
            made = label("body", self, wraps=True)
            made.setObjectName(f"hours_line_{len(self._lines)}")
            self.body.insertWidget(self.body.count() - 1, made)
            self._lines.append(made)
        for at, made in enumerate(self._lines):
            words, tone = lines[at] if at < len(lines) else ("", "")
            made.setText(words)
            made.set_tone(tone)
            made.setVisible(bool(words))


def _share(subject: str, minutes: int, *, counts: bool) -> Share:
    words = hours_words.length_text(minutes)
    if minutes and not counts:
        # Translators: hours of a subject that does not count, beside its bar; vi: "{hours}, không tính"
        words = tr("{hours}, not counted", hours=words)
    return Share(hours_words.subject_name(subject), minutes, words, beside=not counts)

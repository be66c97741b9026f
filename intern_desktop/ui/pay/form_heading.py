"""A heading of the sheet with its number, and whether the paper in hand says nothing below it."""

import unicodedata

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from intern_desktop import furigana
from intern_desktop.i18n import language, tr
from intern_desktop.payroll import rules
from intern_desktop.ui import style
from intern_desktop.ui.pay.form_field import FormGroup
from intern_desktop.ui.pay.form_row import COMPUTED, EDITOR, MARK, SIDE
from intern_desktop.ui.widgets import RubyLabel, label

_WORDS_FIRST = 12
"""How much more of the room the words may take than the Japanese beside them; they never take more than they need."""


class FormHeading(QWidget):
    """`left_open` carries the heading's id and whether it was ticked as not stated."""

    left_open = Signal(str, bool)

    def __init__(self, group: FormGroup, parent: QWidget, *, annexed: bool = False) -> None:
        super().__init__(parent)
        self.group = group
        self._annexed = annexed
        self._number = label("small", self, bold=True)
        self._words = label("body", self, bold=True, wraps=True)
        self._japanese = RubyLabel("small", "muted", self)
        self._open = QCheckBox(self)
        self._open.setObjectName(f"form_open_{group.name}")
        self._open.setVisible(bool(group.heading))
        self._open.clicked.connect(self._on_open)
        self._paper, self._computed = label("small", self), label("small", self)
        for head in (self._paper, self._computed):
            head.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
            head.setVisible(annexed and group.number == "1")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, style.space("xs"), 0, 2)
        row.setSpacing(style.space("s"))
        bottom = Qt.AlignmentFlag.AlignBottom
        row.addWidget(self._number, 0, bottom)
        row.addWidget(self._words, _WORDS_FIRST)
        row.addWidget(self._japanese, 1, bottom)
        row.addWidget(self._open, 0, bottom)
        row.addWidget(self._paper, 0, bottom)
        row.addWidget(self._computed, 0, bottom)
        if annexed:
            row.addSpacing(style.px(SIDE))
        self._words.setAlignment(bottom)
        self.fit()

    def fit(self) -> None:
        """Follow the text size."""
        self._number.setMinimumWidth(style.px(MARK if self._annexed else 0))
        words = QFontMetrics(style.font("body", bold=True)).horizontalAdvance(self._words.text())
        self._words.setMaximumWidth(max(1, words + 4))
        for head, width in ((self._paper, EDITOR), (self._computed, COMPUTED)):
            head.setFixedWidth(style.px(width))

    def words(self) -> str:
        """The heading in the reader's language."""
        if self.group.words:
            return tr(self.group.words)
        name = rules.headings()[self.group.heading].names[language()]
        return name[:1].upper() + name[1:]

    def retranslate(self) -> None:
        """Write every word anew."""
        group, known = self.group, rules.headings().get(self.group.heading)
        number = group.number or (known.number if known is not None else "")
        self._number.setText(unicodedata.normalize("NFKC", number))
        self._number.setVisible(bool(self._number.text()))
        self._words.setText(furigana.plain(self.words()))
        self.fit()
        japanese = group.japanese or (known.names["ja"] if known is not None else "")
        self._japanese.set_text("" if language() == "ja" else japanese)
        # Translators: ticked for a part that the paper leaves out; vi: "Giấy không ghi"
        self._open.setText(tr("Not on my sheet"))
        self._open.setAccessibleName(f"{self._words.text()}: {tr('Not on my sheet')}")
        # Translators: heads of two columns of amounts; vi: "trên giấy, yên", "tính ra, yên"
        self._paper.setText(tr("on paper, yen"))
        self._computed.setText(tr("computed, yen"))

    def stops(self) -> list[QWidget]:
        """What Tab stops at."""
        return [self._open] if self.group.heading else []

    def show_open(self, is_open: bool) -> None:
        """Whether it is known that the paper says nothing here."""
        self._open.setChecked(is_open)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A stronger line below than the rows have."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, style.colour("border_strong"))

    def _on_open(self, ticked: bool) -> None:
        self.left_open.emit(self.group.heading, ticked)

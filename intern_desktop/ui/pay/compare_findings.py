"""What the rules have against each offer on the table, the gravest first: short cards that lead to the whole ones."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from intern_desktop.i18n import language, tr
from intern_desktop.payroll.comparison import Beside
from intern_desktop.payroll.findings import Finding
from intern_desktop.payroll.rules import SEVERITIES
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.pay.findings_card import FindingCard
from intern_desktop.ui.widgets import Panel, label

_WIDE, _LOW = 344, 210
"""How wide it is at the right of the table, and how high below it, at 100 % text."""


class CompareFindings(Panel):
    """`opened` carries the place of the offer and the code of a finding."""

    opened = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("compare_findings")
        self._column = Column(self)
        self._column.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._none = label("muted", self, wraps=True)
        self._none.setObjectName("compare_no_findings")
        self.add(self._none)
        self.add(self._column, 1)
        self._below = False
        self._shown: object = None
        self._cards: list[FindingCard] = []
        self._inside: QWidget | None = None

    def retranslate(self) -> None:
        """Write the heading anew."""
        # Translators: vi: "Điều cần xem"
        self.set_title(tr("What to look at"))
        # Translators: vi: "Chưa thấy điều gì. Chương trình chỉ biết những gì bạn đã điền."
        self._none.setText(tr("Nothing yet. Only what you typed is known here."))

    def set_below(self, below: bool) -> None:
        """Below the table cards stand in two columns, at its right in one."""
        self.setMinimumWidth(0 if below else style.px(_WIDE))
        self.setMaximumWidth(16_777_215 if below else style.px(_WIDE))
        self.setMinimumHeight(style.px(_LOW) if below else 0)
        self.setMaximumHeight(style.px(_LOW) if below else 16_777_215)
        if below != self._below:
            self._below = below
            self._lay_out()

    def show_findings(self, offers: Sequence[Beside]) -> None:
        """Show all of them; where there are the same ones, nothing is made anew."""
        found = [
            (at, offers[at].name, one)
            for severity in SEVERITIES
            for at, each in enumerate(offers)
            if each.figures is not None
            for one in each.figures.findings
            if one.severity == severity
        ]
        asked = (found, language(), style.factor(), style.scheme())
        self._none.setVisible(not found)
        self._column.setVisible(bool(found))
        if asked == self._shown:
            return
        self._shown = asked
        self._cards = [self._card(*one) for one in found]
        self._lay_out()

    def _card(self, at: int, name: str, one: Finding) -> FindingCard:
        made = FindingCard(one, name, self)
        made.opened.connect(lambda: self.opened.emit(at, one.code))
        return made

    def _lay_out(self) -> None:
        old, self._inside = self._inside, QWidget(self)
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(style.space("m"))
        columns = 2 if self._below else 1
        for at, card in enumerate(self._cards):
            grid.addWidget(card, at // columns, at % columns, Qt.AlignmentFlag.AlignTop)
        for column in range(2):
            grid.setColumnStretch(column, 1 if column < columns else 0)
        if old is not None:
            self._column.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._column.body.addWidget(self._inside, 0, Qt.AlignmentFlag.AlignTop)

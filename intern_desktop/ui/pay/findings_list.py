"""All findings as cards in groups, the gravest first; the last group can be folded."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.i18n import language, number_text, tr
from intern_desktop.payroll.findings import Finding
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.pay import findings_words as words
from intern_desktop.ui.pay.findings_card import FindingCard
from intern_desktop.ui.widgets import Button, button, label


class FindingsList(Column):
    """Cards are made anew only when other findings come, or another language."""

    field_asked = Signal(str)
    page_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap="m")
        self.setObjectName("findings_list")
        self._shown: tuple[object, ...] = ()
        self._inside: QWidget | None = None
        self._folded = False
        self._fold: Button | None = None
        self._group: QWidget | None = None

    def show_findings(self, findings: Sequence[Finding], *, anew: bool = False) -> None:
        """Show these; where one had scrolled to stays."""
        asked = (tuple(findings), language(), style.factor(), style.scheme())
        if asked == self._shown and not anew:
            return
        self._shown, at = asked, self.verticalScrollBar().value()
        if self._inside is not None:
            self.body.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._fold = self._group = None
        self._inside = self._laid_out(findings)
        self.body.addWidget(self._inside, 0, Qt.AlignmentFlag.AlignTop)
        self.body.activate()
        self.verticalScrollBar().setValue(at)

    def go_to(self, code: str) -> None:
        """Bring a finding into sight and its first link into focus."""
        if self._group is not None and self._group.findChild(FindingCard, f"finding_{code}") is not None:
            self._set_folded(False)
        card = self.findChild(FindingCard, f"finding_{code}")
        if card is not None:
            self.show_whole(card)
            first = card.findChild(Button)
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _laid_out(self, findings: Sequence[Finding]) -> QWidget:
        made = QWidget(self)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        for severity, group in groupby(findings, lambda one: one.severity):
            column.addWidget(self._group_of(severity, list(group), made))
        return made

    def _group_of(self, severity: str, findings: Sequence[Finding], parent: QWidget) -> QWidget:
        made, cards = QWidget(parent), QWidget(parent)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        # Translators: a heading with how many stand below it; vi: "{group} ({n})"
        said = tr("{group} ({n})", group=words.group_name(severity), n=number_text(len(findings)))
        if severity == "ask":
            self._fold = button("quiet", "chevron-down", parent=made)
            self._fold.setObjectName("findings_fold")
            self._fold.setText(said)
            self._fold.clicked.connect(lambda: self._set_folded(not self._folded))
            self._group = cards
            column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            heading = label("section", made, wraps=True)
            heading.setText(said)
            column.addWidget(heading)
        below = QVBoxLayout(cards)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(style.space("l"))
        for one in findings:
            card = FindingCard(one, parent=cards)
            card.field_asked.connect(self.field_asked)
            card.page_asked.connect(self.page_asked)
            below.addWidget(card)
        column.addWidget(cards)
        if severity == "ask":
            self._set_folded(self._folded)
        return made

    def _set_folded(self, folded: bool) -> None:
        self._folded = folded
        if self._fold is not None and self._group is not None:
            self._fold.set_icon("chevron-right" if folded else "chevron-down")
            # Translators: state of a group for a screen reader; vi: "gập lại" / "mở ra"
            self._fold.setAccessibleDescription(tr("folded") if folded else tr("unfolded"))
            self._group.setVisible(not folded)

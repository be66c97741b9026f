"""One finding as a card: what, the rule, the amount, whom to ask, where it stands, and the sums behind it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intern_desktop.furigana import plain
from intern_desktop.guide.book import page
from intern_desktop.guide.finding_pages import page_of
from intern_desktop.i18n import language, tr
from intern_desktop.payroll.findings import Finding
from intern_desktop.ui import style
from intern_desktop.ui.labels import Label
from intern_desktop.ui.pay import findings_words as words
from intern_desktop.ui.widgets import Button, RubyLabel, button, label

_BAR = 4


class FindingCard(QFrame):
    """`field_asked` carries a field of the whole sheet, `page_asked` a page of the guide, `opened` comes of a brief
    card that leads to the whole one.
    """

    field_asked = Signal(str)
    page_asked = Signal(str)
    opened = Signal()

    def __init__(self, finding: Finding, offer: str = "", parent: QWidget | None = None) -> None:
        """With the name of an `offer` the card is brief: it stands beside others."""
        super().__init__(parent)
        self.setObjectName(f"finding_{finding.code}")
        self._finding, self._brief = finding, bool(offer)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(style.space("l") + _BAR, style.space("s"), style.space("xs"), style.space("s"))
        self._column.setSpacing(style.space("xs"))
        self._build_head(offer)
        if self._brief:
            self._build_brief()
        else:
            self._build_whole()
        self.setAccessibleName(f"{words.group_name(finding.severity)}: {self._said()}")

    def _said(self) -> str:
        return plain(self._finding.message.sentence)

    def _build_head(self, offer: str) -> None:
        icon, ink = words.MARKS[self._finding.severity]
        mark = QLabel(self)
        mark.setPixmap(style.pixmap(icon, 20, ink))
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words("body", offer or self._said(), bold=True), 1)
        amount = "" if self._brief else words.amount_text(self._finding)
        if amount:
            made = label("body", self, bold=True)
            made.setText(amount)
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def _build_brief(self) -> None:
        self._column.addWidget(self._words("body", self._said()))
        # Translators: leads from a short card to the whole finding; vi: "Xem quy định và hỏi ai"
        link = self._link(tr("The rule, and whom to ask"), "finding_more")
        link.clicked.connect(self.opened)

    def _build_whole(self) -> None:
        one = self._finding
        self._column.addWidget(self._words("body", words.rule_text(one)))
        self._column.addWidget(self._words("body", plain(one.ask.sentence)))
        if one.assumed is not None:
            self._column.addWidget(self._words("small", words.assumed_text(one), tone="caution"))
        self._build_place()
        for said in words.sources_text(one):
            self._column.addWidget(self._words("small", said))
        self._build_links()

    def _build_place(self) -> None:
        here = words.heading_text(self._finding)
        if not here:
            return
        row = QHBoxLayout()
        row.setSpacing(style.space("m"))
        row.addWidget(self._words("small", here), 1, Qt.AlignmentFlag.AlignBottom)
        japanese = words.japanese_heading(self._finding)
        if japanese:
            beside = RubyLabel("small", "muted", self)
            beside.set_text(japanese)
            row.addWidget(beside, 0, Qt.AlignmentFlag.AlignBottom)
        self._column.addLayout(row)

    def _build_links(self) -> None:
        one, below = self._finding, QVBoxLayout()
        below.setSpacing(style.space("xs"))
        field, guide = words.field_of(one), page_of(one.code)
        if field:
            # Translators: opens the field of the sheet that a finding is about; vi: "Đến ô này trong bản điều kiện"
            link = self._link(tr("Go to this field of the sheet"), "finding_field")
            link.clicked.connect(lambda: self.field_asked.emit(field))
        if guide:
            # Translators: a page of the guide; vi: "Trang cẩm nang: {title}"
            link = self._link(tr("Guide: {title}", title=plain(page(guide, language()).title)), "finding_page")
            link.clicked.connect(lambda: self.page_asked.emit(guide))
        if one.message.steps:
            self._build_steps()

    def _build_steps(self) -> None:
        """The sums, folded until they are asked for."""
        # Translators: unfolds the sums behind a sentence; vi: "Tính thế nào"
        self._unfold = self._link(tr("How it was computed"), "finding_steps", icon="chevron-right")
        self._unfold.setCheckable(True)
        self._steps = QWidget(self)
        self._steps.setObjectName("finding_how")
        column = QVBoxLayout(self._steps)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("xs"))
        for step in words.steps_of(self._finding.message):
            said = self._words("body", f"{step.words} {step.amount}".strip())
            said.setContentsMargins((step.depth + 1) * style.space("l"), 0, 0, 0)
            column.addWidget(said)
        self._steps.hide()
        self._column.addWidget(self._steps)
        self._unfold.toggled.connect(self._show_steps)

    def _show_steps(self, shown: bool) -> None:
        self._unfold.set_icon("chevron-down" if shown else "chevron-right")
        self._steps.setVisible(shown)

    def _words(self, role: str, said: str, *, bold: bool = False, tone: str = "") -> Label:
        made = label(role, self, bold=bold, wraps=True)
        made.setText(said)
        if tone:
            made.set_tone(tone)
        return made

    def _link(self, said: str, name: str, icon: str = "") -> Button:
        made = button("link", icon, parent=self)
        made.setObjectName(name)
        made.setText(said)
        # Translators: a link of a card as it is heard; vi: "{link}: {finding}"
        made.setAccessibleName(tr("{link}: {finding}", link=said, finding=self._said()))
        self._column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar at the left that goes with the mark."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, _BAR, self.height(), style.colour(words.MARKS[self._finding.severity][1]))
        painter.end()

"""What to look at: all that the rules have to say to the offer in hand, and the help lines beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import number_text, tr
from intern_desktop.payroll import prospects
from intern_desktop.payroll.rules import headings, places
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.findings_list import FindingsList
from intern_desktop.ui.pay.help_card import HelpCard
from intern_desktop.ui.pay.page import PayPage
from intern_desktop.ui.widgets import Notice, Panel, button, label


class FindingsPage(PayPage):
    """Serious findings first. A rule is named, nobody is judged; nothing found is not the same as all is well."""

    name = "findings"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._intro = label("muted", self, wraps=True)
        self._intro.setObjectName("findings_intro")
        self._help = button("secondary", "message-square", parent=self)
        self._help.setObjectName("findings_help")
        self._help.setCheckable(True)
        self._help.toggled.connect(self._show_card)
        self._list = FindingsList(self)
        self._nothing = Notice("info", self)
        self._nothing.setObjectName("findings_nothing")
        self._nothing.pressed.connect(self._go_to_missing)
        self._card = HelpCard(self)
        self._beside = Column(self)
        self._beside.setObjectName("findings_card_column")
        self._beside.add(self._card)
        self._beside.hide()
        self._lay_out()
        self._list.field_asked.connect(lambda field: desk.commands.open_page.emit("offers", f"form:{field}"))
        self._list.page_asked.connect(lambda page: desk.commands.open_page.emit("guide", page))

    def _lay_out(self) -> None:
        panel = Panel(self)
        panel.add(self._nothing)
        panel.add(self._list, 1)
        above, below = QHBoxLayout(), QHBoxLayout()
        above.setSpacing(style.space("l"))
        above.addWidget(self._intro, 1)
        above.addWidget(self._help, 0, Qt.AlignmentFlag.AlignTop)
        below.setSpacing(style.space("l"))
        below.addWidget(panel, 1)
        below.addWidget(self._beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addLayout(above)
        column.addLayout(below, 1)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Phần này so hợp đồng với quy định và nêu quy định, không kết luận về ai."
        self._intro.setText(tr("Here the offer is held against rules. A rule is named; nobody is judged."))
        # Translators: shows a card with phone numbers; vi: "Số điện thoại trợ giúp"
        self._help.setText(tr("Help lines"))
        self._card.retranslate()
        self._list.show_findings(self.desk.findings(), anew=True)

    def refresh(self) -> None:
        """Show what the rules say now."""
        found = self.desk.findings()
        self._list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self._list.show_findings(found)
        if not found:
            self._tell_nothing()

    def restyle(self) -> None:
        """Follow text size and colours."""
        self._list.show_findings(self.desk.findings())
        self._card.restyle()

    def open(self, target: str) -> None:
        """Go to a finding by its code; "help" shows the card with the help lines."""
        if target == "help":
            self._help.setChecked(True)
        elif target:
            self._list.go_to(target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the card away."""
        if event.key() == Qt.Key.Key_Escape and self._help.isChecked():
            self._help.setChecked(False)
            self._help.setFocus()
            return
        super().keyPressEvent(event)

    def _show_card(self, shown: bool) -> None:
        self._beside.setVisible(shown)

    def _tell_nothing(self) -> None:
        """Nothing found: either too little is typed, or all that is typed keeps to the rules that are known here."""
        sheet = self.desk.sheet
        missing = None if sheet is None else prospects.missing(sheet, self.desk.purse)
        if missing is not None:
            self._nothing.set_kind("caution")
            # Translators: vi: "Chưa so được với quy định."
            self._nothing.set_text(str(missing), tr("It cannot be held against the rules yet."))
            # Translators: vi: "Điền ô này"
            self._nothing.set_link(tr("Fill in this field"))
            return
        self._nothing.set_kind("info")
        checked = tr(
            # Translators: vi: "Đã so với {rules} quy định (lương tối thiểu, làm thêm, tiền nhà, các khoản trừ, phí, đặt
            # cọc, phạt, giữ hộ chiếu) và {parts} mục của bản điều kiện. Chương trình chỉ biết những gì bạn đã điền:
            # điều công ty nói miệng, điều chưa ghi, cách làm thật sự ở nơi làm việc thì chưa biết. Chưa rõ thì hỏi
            # trung tâm."
            "Held against {rules} rules (minimum wage, overtime, rent and other deductions, fees, deposits, penalties, "
            "the passport) and {parts} parts of the conditions sheet. Only what you typed is known here: not what was "
            "said and not written, nor how it really is at the place of work. Ask your centre where you are not sure.",
            rules=number_text(len(places()) - 1),
            parts=number_text(len(headings())),
        )
        # Translators: vi: "Không thấy điều gì trái quy định. Điều đó chưa có nghĩa là mọi thứ đều ổn."
        strong = tr("Nothing was found. That does not mean that all is well.")
        self._nothing.set_text(checked, strong)
        # Translators: vi: "Xem cả bản điều kiện"
        self._nothing.set_link(tr("Look through the whole sheet"))

    def _go_to_missing(self) -> None:
        sheet = self.desk.sheet
        missing = None if sheet is None else prospects.missing(sheet, self.desk.purse)
        field = "" if missing is None else missing.field
        self.desk.commands.open_page.emit("offers", f"form:{field}")

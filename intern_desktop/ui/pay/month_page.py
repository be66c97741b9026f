"""One month: the simple form, the payslip it leads to, where the money goes, and why a line is what it is."""

from datetime import date

import msgspec
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.ui.pay import field_help, offer_values
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.offer_work import OfferWork
from intern_desktop.ui.pay.page import PayPage


class MonthPage(PayPage):
    """The offer in hand as form and payslip. PageUp and PageDown walk along the months, Ctrl+L finds a line."""

    name = "month"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.work = OfferWork(desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.work)
        self.work.changed.connect(self._on_changed)
        self.work.left.connect(self._on_left)
        self.work.form.full_asked.connect(self._open_whole)
        self.work.form.help_chosen.connect(self._keep_help)
        keys = (
            ("PgUp", self.work.payslip.go_back),
            ("PgDown", self.work.payslip.go_on),
            ("Ctrl+L", self.work.payslip.begin_search),
        )
        for key, act in keys:
            QShortcut(QKeySequence(key), self).activated.connect(act)

    def retranslate(self) -> None:
        """Write every word anew."""
        self.work.retranslate()
        self.work.form.show_helps(field_help.help_wanted(self.desk.commands))

    def refresh(self) -> None:
        """Show the offer in hand; what is being typed stays."""
        sheet = self.desk.sheet
        if sheet is None:
            return
        if sheet.offer != self.work.offer:
            self.work.show_offer(sheet.offer)
            self.work.form.show_split(offer_values.is_split(sheet.offer))
            self.desk.mark_unreadable(not self.work.readable(), self.name)
        self.work.show_desk()

    def restyle(self) -> None:
        """Another text size may leave no room for three panels."""
        self.work.restyle()

    def open(self, target: str) -> None:
        """Show a month ("2027-10"), explain a line ("income_tax"), or begin to type in a field ("pay")."""
        if target[:4].isdigit():
            self.desk.choose_month(date.fromisoformat(f"{target[:7]}-01"))
        elif target in self.work.lines():
            self.work.open_line(target)
        else:
            self.work.form.begin(target)

    def _on_changed(self) -> None:
        self.desk.mark_unreadable(not self.work.readable(), self.name)
        sheet, offer = self.desk.sheet, self.work.offer
        if sheet is None or offer is None:
            return
        changed = msgspec.structs.replace(sheet, offer=offer)
        if changed == sheet:
            self.work.show_desk()
        else:
            self.desk.change(changed)

    def _on_left(self) -> None:
        self.desk.mark_unreadable(not self.work.readable(), self.name)
        self.desk.save()

    def _open_whole(self, field: str) -> None:
        self.desk.commands.open_page.emit("offers", f"form:{field}")

    def _keep_help(self, wanted: bool) -> None:
        field_help.keep_help(self.desk.commands, wanted)

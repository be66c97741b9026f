"""One month: the simple form, the payslip it leads to, and why a line is what it is."""

import msgspec
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.ui.pay import field_help, offer_values
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.offer_work import OfferWork
from intern_desktop.ui.pay.page import PayPage


class MonthPage(PayPage):
    """The offer in hand as form and payslip."""

    name = "month"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.work = OfferWork(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.work)
        self.work.changed.connect(self._on_changed)
        self.work.left.connect(self._on_left)
        self.work.form.full_asked.connect(self._open_whole)
        self.work.form.help_chosen.connect(self._keep_help)

    def retranslate(self) -> None:
        """Write every word anew."""
        self.work.retranslate()
        self.work.form.show_helps(field_help.help_wanted(self.desk.commands))

    def refresh(self) -> None:
        """Show the offer in hand; what is being typed stays."""
        sheet = self.desk.sheet
        if sheet is not None and sheet.offer != self.work.offer:
            self.work.show_offer(sheet.offer)
            self.work.form.show_split(offer_values.is_split(sheet.offer))

    def restyle(self) -> None:
        """Another text size may leave no room for three panels."""
        self.work.arrange()

    def open(self, target: str) -> None:
        """Begin to type in a field."""
        self.work.form.editor(target or "pay").setFocus()

    def _on_changed(self) -> None:
        self.desk.mark_unreadable(not self.work.readable())
        sheet, offer = self.desk.sheet, self.work.offer
        if sheet is not None and offer is not None:
            self.desk.change(msgspec.structs.replace(sheet, offer=offer))

    def _on_left(self) -> None:
        self.desk.mark_unreadable(not self.work.readable())
        self.desk.save()

    def _open_whole(self, field: str) -> None:
        self.desk.commands.open_page.emit("offers", f"form:{field}")

    def _keep_help(self, wanted: bool) -> None:
        field_help.keep_help(self.desk.commands, wanted)

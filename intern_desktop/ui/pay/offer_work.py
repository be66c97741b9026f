"""The work on one offer: the form, the payslip it leads to, where the money goes, and why a line is what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import tr, yen_text
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.explanation import CHANGE
from intern_desktop.ui.pay.month_panels import MonthPanels
from intern_desktop.ui.pay.offer_form import Value

if TYPE_CHECKING:  # read late: the law's tables
    from intern_desktop.payroll.offer import Offer
    from intern_desktop.payroll.sheet import Sheet
    from intern_desktop.ui.pay.line_search import Hit
    from intern_desktop.ui.pay.month_slip import Month
    from intern_desktop.ui.pay.offer_values import Typing


class OfferWork(QWidget):
    """Shows the desk's offer and month in the same turn of the event loop as the key that changed it.

    `changed` comes with every change by the person, `left` when she goes on from a field.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panels = MonthPanels(self)
        self.form, self.payslip, self.line = self._panels.form, self._panels.payslip, self._panels.line
        self.waterfall = self._panels.waterfall
        self.offer: Offer | None = None
        self._typing: Typing | None = None
        self._good: dict[str, Value] = {}
        self._month: Month | None = None
        self._open: str | Hit = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panels)
        self._connect()

    def _connect(self) -> None:
        self.form.changed.connect(self._on_changed)
        self.form.left.connect(self.left)
        self.payslip.month_chosen.connect(self._desk.choose_month)
        self.payslip.list.opened.connect(self.open_line)
        self.payslip.list.closed.connect(self.close_line)
        self.payslip.searched.connect(self._open_hit)
        self.payslip.net.change_asked.connect(self._open_change)
        self.payslip.net.rate_asked.connect(lambda: self._go("ahead:rate"))
        self.payslip.net.check_asked.connect(lambda: self._go("slip:"))
        self.line.closed.connect(self.close_line)
        self.line.guide_asked.connect(lambda page: self._desk.commands.open_page.emit("guide", page))

    def retranslate(self) -> None:
        """Write every word anew."""
        from intern_desktop.ui.pay import offer_words

        self.form.retranslate(offer_words.options())
        for part in (self.payslip, self.line, self.waterfall):
            part.retranslate()
        if self.offer is not None:
            self.show_desk()

    def restyle(self) -> None:
        """Follow text size and colours."""
        self.waterfall.restyle()
        self._show_line()

    def show_offer(self, offer: Offer) -> None:
        """Put this offer into the fields; no explanation yet."""
        from intern_desktop.ui.pay.offer_values import Typing, values_of

        self.offer, self._open = offer, ""
        shown = values_of(offer)
        self.form.show_values(shown)
        read = {name: value for name, value in self.form.values().items() if value is not None}
        self._typing, self._good = Typing(offer, shown | read), {}

    def readable(self) -> bool:
        """Whether every field holds something that can be kept."""
        return not self.form.unreadable()

    def show_desk(self) -> None:
        """The payslip of the desk's month; while a field is wrong, that of the fields as they last were right."""
        from intern_desktop.ui.pay import offer_values, offer_words

        sheet, offer = self._desk.sheet, self.offer
        if sheet is None or offer is None:
            return
        errors = self.form.unreadable()
        waits = offer_words.missing({name: self._good.get(name) for name in errors} | self.form.values(), offer)
        self.form.show_daily(offer.pay_form == "daily")
        if waits is None:
            errors |= {name: said for name, said in offer_values.wrong(offer).items() if name not in errors}
            if not errors:
                errors = self._show_month(msgspec.structs.replace(sheet, offer=offer))
            if not errors:
                self._good = dict(self.form.values())
        self.form.show_errors(errors)
        if waits is not None:
            self._show_waiting(str(waits))
        elif errors:
            self._show_without(sheet, errors)
        else:
            self.payslip.show_marked("")

    def lines(self) -> list[str]:
        """The keys of the lines that can be opened now."""
        return [row.code for row in self.payslip.list.rows.rows if row.opens]

    def open_line(self, code: str) -> None:
        """Explain a line, by its key in `payslip_words.shown` or the code of a sum."""
        self._open = code
        self._show_line()
        if not self.payslip.isVisibleTo(self):
            self.line.take_focus()

    def close_line(self) -> None:
        """Explain nothing any more."""
        self._open = ""
        self._show_line()
        self.payslip.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes what is open, wherever one is."""
        if event.key() == Qt.Key.Key_Escape and self._open:
            self.close_line()
            return
        super().keyPressEvent(event)

    def _on_changed(self) -> None:
        if self._typing is not None:
            self.offer = self._typing.take(self.form.values())
            self.changed.emit()

    def _show_month(self, sheet: Sheet) -> dict[str, str]:
        """Show it, or say at which field something is wrong with it."""
        from intern_desktop.ui.pay import month_slip, offer_values

        try:
            month = month_slip.shown_month(self._desk.pricing, sheet, self._desk.purse, self._desk.month)
        except FieldError as problem:
            return {offer_values.field_of(problem, sheet.offer): str(problem)}
        self._month = month
        self._show_slip(month)
        self._show_line()
        return {}

    def _show_slip(self, month: Month) -> None:
        from intern_desktop.ui.pay import month_change_words, payslip_blocks, payslip_words

        slip, rate = month.slip, self._desk.purse.exchange_rate
        self.payslip.set_months(month.months, slip.month)
        self.payslip.show_rows(payslip_blocks.rows(slip, month.offer), payslip_words.assumed_text(slip))
        net = self.payslip.net
        net.show_net(slip.net, assumed=slip.assumed is not None)
        change = month.change
        said = ("", "") if change is None else month_change_words.change_texts(change)
        # Translators: vi: "Xem những khoản khác với tháng trước"
        net.show_change(*said, tr("Show which lines differ") if change is not None and change.lines else "")
        today = self._desk.commands.today()
        old = rate is not None and month_change_words.rate_is_old(rate, today)
        net.show_dong(*(("", "") if rate is None else month_change_words.dong_texts(slip.net, rate, today)), old=old)
        self.form.show_check(*payslip_words.minimum_wage(month.wage, month.offer.prefecture))
        self.waterfall.show_slip(slip, payslip_words.law_text(slip))
        # Translators: vi: "{gross} đi đâu"
        title = tr("Where {gross} go", gross=yen_text(slip.gross))
        self._panels.show_aside(title, payslip_words.notes_text(month.offer, slip.month, month.notes))

    def _show_without(self, sheet: Sheet, errors: dict[str, str]) -> None:
        """The payslip without what is wrong: marked fields count as they last did, the others as they are now."""
        kept = self._good_offer(set(errors))
        marked = [said for name, said in errors.items() if not self.form.asks(name)]
        if kept is None or self._show_month(msgspec.structs.replace(sheet, offer=kept)):
            # Translators: vi: "Sửa xong ô có dấu thì phiếu lương hiện lại."
            waits = tr("The payslip is shown again when the marked field is right.")
            self._show_waiting(marked[0] if marked else waits)
            return
        # Translators: vi: "Chưa tính ô có dấu, tạm lấy số trước đó."
        told = tr("Not counting the marked field: what it held before stands in.")
        self.payslip.show_marked(marked[0] if marked else told)

    def _good_offer(self, wrong: set[str]) -> Offer | None:
        """The offer with the marked fields as they last were right; None where nothing was right yet."""
        from intern_desktop.ui.pay.offer_values import wrong as problems

        if not self._good or self._typing is None or not wrong <= self._good.keys():
            return None
        values = self.form.values() | {name: self._good[name] for name in wrong}
        offer = self._typing.tried(values)
        return None if problems(offer) else offer

    def _show_waiting(self, why: str) -> None:
        self._month, self._open = None, ""
        self.payslip.show_marked("")
        self.payslip.show_waiting(why)
        self.form.show_check("good", "", "")
        self._show_prospect()
        self._panels.arrange(explained=False, priced=False)

    def _show_prospect(self) -> None:
        """Without a payslip the panel tells what an hour has to pay at the place of work."""
        from intern_desktop.ui.pay import payslip_words

        found = None if self.offer is None else payslip_words.prospect(self.offer)
        if found is None:
            self.line.show_nothing()
        else:
            self.line.show_explanation(found)

    def _show_line(self) -> None:
        from intern_desktop.ui.pay import payslip_explained

        if self._month is None:
            return
        said = payslip_explained.explanation_of(self._month, self._open)
        if said is None:
            self._open = ""
        else:
            self.line.show_explanation(said)
        line = self._open if isinstance(self._open, str) else ""
        self.payslip.list.show_opened("" if line == CHANGE else line, closes=bool(self._open))
        self._panels.arrange(explained=bool(self._open), priced=True)

    def _open_change(self) -> None:
        self.open_line(CHANGE)
        self.line.take_focus()

    def _open_hit(self, hit: Hit) -> None:
        """Open the line that was searched for; one that is not on this slip is explained all the same."""
        on_slip = hit.code in self.lines()
        self._open = hit.code if on_slip else hit
        self._show_line()
        if not on_slip:
            self.line.take_focus()

    def _go(self, address: str) -> None:
        self._desk.commands.open_page.emit("offers", address)

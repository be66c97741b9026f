"""The work on one offer: the form, the payslip it leads to, and why a line is what it is."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.pay.offer_form import OfferForm
from intern_desktop.ui.pay.payslip_line import LinePanel
from intern_desktop.ui.pay.payslip_view import PayslipView

if TYPE_CHECKING:  # read late: the law's tables
    from intern_desktop.payroll.minimum_wage import WageCheck
    from intern_desktop.payroll.offer import Offer
    from intern_desktop.payroll.payslip import Payslip
    from intern_desktop.ui.pay.offer_values import Typing

_LEAST_AT_THE_RIGHT = 280
"""Logical pixels below which the explanation has no room beside others."""

_LEAST_FORM, _LEAST_PAYSLIP = 300, 420
"""Logical pixels that the two keep while the explanation stands beside them."""

_FORM, _PAYSLIP, _EXPLANATION = 32, 51, 28
_WALKED, _OPENED = 44, 58
"""How the width is shared out; and between payslip and explanation while a line is open."""


class OfferWork(QWidget):
    """Prices the offer in the same turn of the event loop as the key that changed it; saves nothing itself.

    `changed` comes with every change by the person, `left` when she goes on from a field.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form, self.payslip, self.line = OfferForm(self), PayslipView(self), LinePanel(self)
        self.offer: Offer | None = None
        self.month: date | None = None
        self._typing: Typing | None = None
        self._slip: Payslip | None = None
        self._wage: WageCheck | None = None
        self._code = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(style.space("l"))
        for panel, share in ((self.form, _FORM), (self.payslip, _PAYSLIP), (self.line, _EXPLANATION)):
            self._row.addWidget(panel, share)
        self.form.changed.connect(self._on_changed)
        self.form.left.connect(self.left)
        self.payslip.month_chosen.connect(self._choose_month)
        self.payslip.list.opened.connect(self._open_line)
        self.payslip.list.closed.connect(self._close_line)
        self.line.closed.connect(self._close_line)

    def retranslate(self) -> None:
        """Write every word anew."""
        from intern_desktop.ui.pay import offer_words

        self.form.retranslate(offer_words.options())
        self.payslip.retranslate()
        self.line.retranslate()
        if self.offer is not None:
            self._price()

    def show_offer(self, offer: Offer) -> None:
        """Show this offer, its first whole month, and no explanation yet."""
        from intern_desktop.ui.pay.offer_values import Typing, values_of

        self.offer, self.month, self._code = offer, None, ""
        shown = values_of(offer)
        self.form.show_values(shown)
        read = {name: value for name, value in self.form.values().items() if value is not None}
        self._typing = Typing(offer, shown | read)
        self._price()

    def readable(self) -> bool:
        """Whether every field holds something that can be kept."""
        return not self.form.unreadable()

    def arrange(self) -> None:
        """Three panels where there is room, else two; an open explanation takes the form's place.

        Arrow keys then walk along the lines beside it. Where even those two have no room, it takes the payslip's.
        """
        form = max(self.form.minimumSizeHint().width(), style.px(_LEAST_FORM))
        payslip = self.payslip.minimumSizeHint().width()
        left, opened = self.width() - style.px(_LEAST_AT_THE_RIGHT) - style.space("l"), bool(self._code)
        beside = left >= payslip
        self.form.setVisible(not opened or not beside)
        self.payslip.setVisible(not opened or beside)
        self.line.setVisible(opened or left >= form + max(payslip, style.px(_LEAST_PAYSLIP)) + style.space("l"))
        self._row.setStretchFactor(self.payslip, _WALKED if opened else _PAYSLIP)
        self._row.setStretchFactor(self.line, _OPENED if opened else _EXPLANATION)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower window has room for two."""
        super().resizeEvent(event)
        self.arrange()

    def _on_changed(self) -> None:
        if self._typing is not None:
            self.offer = self._typing.take(self.form.values())
            self._price()
            self.changed.emit()

    def _price(self) -> None:
        from intern_desktop.ui.pay import offer_values, offer_words

        assert self.offer is not None, "an offer is shown before it is priced"
        errors = self.form.unreadable()
        waits = offer_words.missing(self.form.values(), self.offer)
        self.form.show_daily(self.offer.pay_form == "daily")
        if not errors and waits is None:
            errors = offer_values.wrong(self.offer) or self._show_payslip(self.offer)
        self.form.show_errors(errors)
        if errors:
            # Translators: vi: "Sửa xong ô có dấu thì phiếu lương hiện lại."
            marked = tr("The payslip is shown again when the marked field is right.")
            unmarked = [said for name, said in errors.items() if not self.form.asks(name)]
            self._show_nothing(unmarked[0] if unmarked else marked)
        elif waits is not None:
            self._show_nothing(str(waits))

    def _show_payslip(self, offer: Offer) -> dict[str, str]:
        """Show it, or say at which field something is wrong with it."""
        from intern_desktop.ui.pay import offer_values, offer_words, payslip_words

        months = offer_words.months(offer)
        month = self.month if self.month in months else months[0]
        try:
            slip, wage = payslip_words.priced(offer, month), payslip_words.checked(offer, month)
        except FieldError as problem:
            return {offer_values.field_of(problem, offer): str(problem)}
        self._slip, self._wage = slip, wage
        self.payslip.set_months(months, month)
        law, assumed = payslip_words.law_text(slip), payslip_words.assumed_text(slip)
        self.payslip.show_payslip(payslip_words.rows(slip), slip.net, law, assumed)
        self.form.show_check(*payslip_words.minimum_wage(wage, offer.prefecture))
        self._show_line()
        return {}

    def _show_nothing(self, why: str) -> None:
        self._slip, self._code = None, ""
        self.payslip.show_waiting(why)
        self.form.show_check("good", "", "")
        self._show_prospect()
        self.arrange()

    def _show_prospect(self) -> None:
        """Without a payslip the panel tells what an hour has to pay at the place of work."""
        from intern_desktop.ui.pay import payslip_words

        found = None if self.offer is None else payslip_words.prospect(self.offer)
        if found is None:
            self.line.show_nothing()
        else:
            self.line.show_explanation(found)

    def _show_line(self) -> None:
        from intern_desktop.ui.pay import payslip_words

        if self._slip is None or self._wage is None or self.offer is None:
            return
        line = payslip_words.shown(self._slip).get(self._code)
        if line is None:
            self._code = ""
            self.line.show_explanation(payslip_words.summary(self._slip, self._wage, self.offer))
        else:
            self.line.show_explanation(payslip_words.explanation(self._slip, line))
        self.payslip.list.show_opened(self._code)
        self.arrange()

    def _choose_month(self, month: date) -> None:
        self.month = month
        self._price()

    def _open_line(self, code: str) -> None:
        self._code = code
        self._show_line()
        if not self.payslip.isVisibleTo(self):
            self.line.setFocus()

    def _close_line(self) -> None:
        self._code = ""
        self._show_line()
        self.payslip.list.setFocus()

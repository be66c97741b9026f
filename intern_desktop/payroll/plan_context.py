"""What stays the same over the months of a course, worked out once: the offer with its raises, the paid lines."""

from datetime import date

from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_
from intern_desktop.payroll.course import Course
from intern_desktop.payroll.grades import Change
from intern_desktop.payroll.law import Law
from intern_desktop.payroll.loan import level_payment, received
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import Pay, agreed_lines, pay_of

NO_RATE = N_("Type how many dong one yen is worth, and on which day.")


class Context:
    """What stays the same over the months of one run, worked out once."""

    def __init__(self, course: Course, law: Law) -> None:
        if course.loan is not None and course.exchange_rate is None:
            raise FieldError("exchange_rate", NO_RATE)
        self.course, self.law = course, law
        self.first = course.contract_start
        self.agreed = agreed_lines(course.offer)
        self.level = level_payment(course.loan) if course.loan else 0
        rate = course.exchange_rate
        self.received = received(course.remittance, rate) if rate else None
        self._offers = {0: course.offer}
        self._paid: dict[tuple[int, int, date | None], Pay] = {}

    def offer(self, contract_month: int) -> Offer:
        """The offer with the raises that hold in a contract month; one value for months that are alike."""
        if not self.course.raises:
            return self.course.offer
        more = self.course.raised_by(contract_month)
        if more not in self._offers:
            self._offers[more] = self.course.offer_in(contract_month)
        return self._offers[more]

    def paid(self, contract_month: int, month: date) -> Pay:
        """What is paid for a contract month; worked out once for months that are alike."""
        offer, law = self.offer(contract_month), self.law.at(month)
        known = law.row("working_time").assumed
        key = (min(contract_month, len(self.course.overtime)), id(offer), known)
        if key not in self._paid:
            self._paid[key] = pay_of(offer, self.course.hours(contract_month), law)
        return self._paid[key]

    def change(self, contract_month: int, payday: date) -> Change | None:
        """The change of the fixed wage that is paid for the first time with a contract month's wage."""
        if not self.course.raises:
            return None
        more = sum(one.yen for one in self.course.raises if one.contract_month == contract_month)
        return Change(payday, more > 0) if more and contract_month > 1 else None

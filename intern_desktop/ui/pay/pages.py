"""The pages of Pay, in the order of their tabs. A new page is one file and one line here; each is built when opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from intern_desktop.i18n import N_

if TYPE_CHECKING:
    from intern_desktop.ui.pay.desk import Desk
    from intern_desktop.ui.pay.page import PayPage


class Entry(NamedTuple):
    """One page: its address, its title, how it is built, and whether it has a tab or is reached from another page.

    `alone`: it can also be opened where there is no offer.
    """

    name: str
    title: str
    make: Callable[[Desk], PayPage]
    tab: bool = True
    alone: bool = False


def _month(desk: Desk) -> PayPage:
    from intern_desktop.ui.pay.month_page import MonthPage

    return MonthPage(desk)


def _form(desk: Desk) -> PayPage:
    from intern_desktop.ui.pay.form_page import FormPage

    return FormPage(desk)


def _ahead(desk: Desk) -> PayPage:
    from intern_desktop.ui.pay.ahead_page import AheadPage

    return AheadPage(desk)


def _compare(desk: Desk) -> PayPage:
    from intern_desktop.ui.pay.compare_page import ComparePage

    return ComparePage(desk)


def _findings(desk: Desk) -> PayPage:
    from intern_desktop.ui.pay.findings_page import FindingsPage

    return FindingsPage(desk)


def _along(desk: Desk) -> PayPage:
    from intern_desktop.ui.pay.along_page import AlongPage

    return AlongPage(desk)


def _slip(desk: Desk) -> PayPage:
    from intern_desktop.ui.pay.slip_page import SlipPage

    return SlipPage(desk)


def _private(desk: Desk) -> PayPage:
    from intern_desktop.ui.pay.private_page import PrivatePage

    return PrivatePage(desk)


def _shared(desk: Desk) -> PayPage:
    from intern_desktop.ui.pay.shared_page import SharedPage

    return SharedPage(desk)


PAGES: tuple[Entry, ...] = (
    # Translators: vi: "Phiếu lương một tháng"
    Entry("month", N_("One month"), _month),
    # Translators: vi: "Những tháng tới"
    Entry("ahead", N_("The months ahead"), _ahead),
    # Translators: vi: "So sánh"
    Entry("compare", N_("Compare"), _compare),
    # Translators: vi: "Điều cần xem"
    Entry("findings", N_("What to look at"), _findings),
    # Translators: vi: "Kiểm tra phiếu lương thật"
    Entry("slip", N_("Check a real payslip"), _slip, tab=False),
    # Translators: vi: "Cả bản điều kiện"
    Entry("form", N_("The whole sheet"), _form, tab=False),
    # Translators: vi: "In và mang theo"
    Entry("along", N_("Print and take along"), _along, tab=False, alone=True),
    # Translators: vi: "Của riêng bạn"
    Entry("private", N_("Yours alone"), _private, tab=False, alone=True),
    # Translators: vi: "Học viên cho bạn xem"
    Entry("shared", N_("Shared with you"), _shared, tab=False, alone=True),
)

"""What can be printed and taken along, in the order of the list. A new document is one file and one line here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from intern_desktop.i18n import N_

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from intern_desktop.ui.paper.document import Document
    from intern_desktop.ui.pay.paper_parts import Order
    from intern_desktop.ui.printing import Paint


class Printable(Protocol):
    """What is printed: its title, and its pages for a room in points (A4 where none is named)."""

    @property
    def title(self) -> str:
        """What the file is called, and the printer's job."""

    def pages(self, room: QRectF = ...) -> list[Paint]:
        """How each page is painted."""


class Paper(NamedTuple):
    """One document: its name, its title, a word on what is in it, which page of Pay it is of ("" for none), and how it
    is made. Making raises UserError where there is nothing to print yet.
    """

    name: str
    title: str
    note: str
    page: str
    make: Callable[[Order], Printable]


def _payslip(order: Order) -> Document:
    from intern_desktop.ui.pay import paper_payslip

    return paper_payslip.document(order)


def _plan(order: Order) -> Document:
    from intern_desktop.ui.pay import paper_plan

    return paper_plan.document(order)


def _comparison(order: Order) -> Document:
    from intern_desktop.ui.pay import paper_comparison

    return paper_comparison.document(order)


def _findings(order: Order) -> Document:
    from intern_desktop.ui.pay import paper_findings

    return paper_findings.document(order)


def _questions(order: Order) -> Document:
    from intern_desktop.ui.pay import paper_questions

    return paper_questions.document(order)


def _help(order: Order) -> Printable:
    from intern_desktop.ui.pay import paper_help

    return paper_help.document(order)


PAPERS: tuple[Paper, ...] = (
    Paper(
        "payslip",
        # Translators: vi: "Phiếu lương"
        N_("Payslip"),
        # Translators: vi: "Tháng đang xem, từng khoản tính thế nào"
        N_("The month you look at, and how each line came"),
        "month",
        _payslip,
    ),
    Paper(
        "plan",
        # Translators: vi: "Những tháng tới"
        N_("The months ahead"),
        # Translators: vi: "Hình vẽ, từng tháng, bốn câu trả lời"
        N_("The picture, each month, the four answers"),
        "ahead",
        _plan,
    ),
    Paper(
        "comparison",
        # Translators: vi: "So sánh"
        N_("Compare"),
        # Translators: vi: "Đến bốn hợp đồng cạnh nhau, chỗ khác nhau trước"
        N_("Up to four offers side by side, differences first"),
        "compare",
        _comparison,
    ),
    Paper(
        "findings",
        # Translators: vi: "Điều cần xem"
        N_("What to look at"),
        # Translators: vi: "Quy định, nguồn, và hỏi ai điều gì"
        N_("Rules, sources, and what to ask whom"),
        "findings",
        _findings,
    ),
    Paper(
        "questions",
        # Translators: vi: "Câu hỏi cho công ty"
        N_("Questions to the company"),
        # Translators: vi: "Từ phiếu lương thật bạn đã gõ, tiếng Nhật và tiếng của bạn"
        N_("From the real payslip you typed, in Japanese and in your language"),
        "slip",
        _questions,
    ),
    Paper(
        "help",
        # Translators: vi: "Thẻ số điện thoại trợ giúp"
        N_("Card with help lines"),
        # Translators: vi: "Gọi ai khi cần giúp; trên thẻ không có gì của bạn"
        N_("Whom to call; nothing of yours stands on it"),
        "",
        _help,
    ),
)
"""By name, as they stand in the list."""


def of_page(page: str) -> str:
    """The document of what is on the screen; "" where the page has none."""
    return next((paper.name for paper in PAPERS if paper.page == page), "")

"""What all documents of Pay have in common: what is asked for, the head, the foot, amounts, and the list of sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from intern_desktop.i18n import N_, date_text, number_text, tr
from intern_desktop.ui.paper.blocks import LEFT, RIGHT, Block, Gap, Head, Heading, Row, Table
from intern_desktop.ui.paper.text import BREAK, Run, Words, above, beside, words
from intern_desktop.ui.paper.tongues import Said, Tongues
from intern_desktop.ui.pay import payslip_words
from intern_desktop.ui.pay.payslip_rows import ASSUMED

if TYPE_CHECKING:  # read late: the law's tables
    from intern_desktop.payroll.law import Source
    from intern_desktop.ui.pay.desk import Desk


NO_OFFER = N_("There is no offer to print yet.")
NOT_COUNTED = N_("The months ahead cannot be worked out yet. Look at the marked fields of the offer.")


class Order(NamedTuple):
    """A document that is asked for: what lies on the desk, in which languages, of which day, and her name if she wants
    it there ("" where it stays off). `month` is that of a real payslip, where one is looked at.
    """

    desk: Desk
    tongues: Tongues
    today: date
    her_name: str = ""
    month: date | None = None

    @property
    def offer_name(self) -> str:
        """What she calls the offer in hand."""
        kept = self.desk.current()
        return "" if kept is None else kept.name

    def term(self, said: Callable[[], str], role: str = "cell", other: str = "tiny") -> Words:
        """A term, the second language smaller beside it."""
        return beside(self.tongues.say(said), role, other)

    def sentence(self, said: Callable[[], str], role: str = "cell", other: str = "tiny") -> Words:
        """A sentence, the second language smaller below it."""
        return above(self.tongues.say(said), role, other)

    def heading(self, said: Callable[[], str], aside: str = "") -> Heading:
        """A heading in both languages."""
        return Heading(self.term(said, "section", "small"), words(aside, "small"))


def head(order: Order, title: Callable[[], str], below: str) -> Head:
    """Title in both languages; the day it was made, and her name if she wants it there."""
    said = order.tongues.say(title)
    # Translators: at the top of a printed page; vi: "In ngày {day}"
    day = order.tongues.say_first(lambda: tr("Made on {day}", day=date_text(order.today, "short")))
    right = f"{day}{BREAK}{order.her_name}" if order.her_name else day
    lines = [Run(said.second + (BREAK if below else ""), "small")] if said.second else []
    return Head(words(said.first, "title"), (*lines, *words(below, "cell")), words(right, "small"))


def foot(order: Order, law: Callable[[], str], *, assumed: bool) -> Words:
    """What stands at the foot of every page: whose law it rests on, what ≈ means, and that it is a computation."""
    said = [order.tongues.say(law)]
    if assumed:
        # Translators: vi: "≈ đứng trước số tiền tính theo luật tạm dùng."
        said.append(order.tongues.say(lambda: tr("≈ stands before every amount that rests on an assumed law.")))
    # Translators: vi: "Đây là bản tính, không phải lời hứa: hợp đồng và phiếu lương của công ty mới có giá trị."
    said.append(
        order.tongues.say(lambda: tr("This is a computation, no promise: contract and payslip are what counts."))
    )
    return above(Said(_joined(one.first for one in said), _joined(one.second for one in said)), "tiny", "tiny")


def _joined(sentences: Iterable[str]) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def number(value: int, *, assumed: bool = False) -> str:
    """An amount without its unit, marked where it rests on assumed law."""
    return f"{ASSUMED}\u00a0{number_text(value)}" if assumed else number_text(value)


class Sources:
    """Where figures stand written, numbered as they come up in a document."""

    def __init__(self) -> None:
        self._found: list[Source] = []

    def mark(self, sources: Iterable[Source]) -> str:
        """The numbers of these sources, as in "1, 3"."""
        places = []
        for source in sources:
            if source not in self._found:
                self._found.append(source)
            places.append(self._found.index(source) + 1)
        return ", ".join(str(place) for place in sorted(set(places)))

    def blocks(self, order: Order) -> tuple[Block, ...]:
        """The list at the end: what it is called, how sure it is, when it was checked, and where it stands."""
        if not self._found:
            return ()
        rows = []
        for at, source in enumerate(self._found):
            written = payslip_words.written(source)
            said = (Run(written.title, "dense"), Run(f"{BREAK}{written.checked.replace(chr(10), ' ')}", "tiny"))
            rows.append(Row((words(str(at + 1), "dense"), said), 0))
        # Translators: heading over the list of sources on paper; vi: "Nguồn"; ja: "出典"
        return (order.heading(lambda: tr("Sources")), Table((4, 96), (RIGHT, LEFT), tuple(rows)), Gap(4))

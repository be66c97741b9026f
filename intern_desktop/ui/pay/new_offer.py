"""How an offer begins: blank, with what her journey says already, or as a copy of the one in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from intern_desktop.departure import journeys
from intern_desktop.i18n import number_text, tr
from intern_desktop.payroll.sheet import Sheet
from intern_desktop.ui.pay import offer_words
from intern_desktop.ui.pay.offer_bar import LONGEST_NAME

if TYPE_CHECKING:
    from intern_desktop.ui.pay.desk import Desk


def begin(desk: Desk) -> bool:
    """Keep a blank offer and take it in hand. Whether it could be kept."""
    session = desk.commands.session
    if session is None:
        return False
    with desk.commands.reading() as reading:
        journey = journeys.read(reading, session.person)
    offer = offer_words.blank(desk.commands.today(), journey)
    # Translators: the name of a new offer until she gives it one; vi: "Hợp đồng {n}"
    name = tr("Offer {n}", n=number_text(len(desk.kept) + 1))
    known = {} if journey.entry is None else {"entry": journey.entry.isoformat()}
    return desk.begin(name, Sheet(offer=offer, particulars=known))


def copy(desk: Desk) -> bool:
    """Another offer that says the same, to be varied; real payslips stay with the one they were given for."""
    current, sheet = desk.current(), desk.sheet
    if current is None or sheet is None:
        return False
    # Translators: the name of an offer that was copied from another; vi: "{name}, bản sao"
    name = tr("{name}, copy", name=current.name)[:LONGEST_NAME]
    if not desk.begin(name, msgspec.structs.replace(sheet, slips=())):
        return False
    # Translators: vi: "Đã chép thành “{name}”. Sửa ở đây không đụng tới bản gốc."
    said = tr("Copied as “{name}”. What you change here leaves the other as it is.", name=name)
    desk.commands.told.emit(said, False)
    return True

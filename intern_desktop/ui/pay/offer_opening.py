"""Opening an offer file: a good one is kept beside the other offers, of a bad one it is told what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from intern_desktop.errors import UserError
from intern_desktop.i18n import number_text, tr
from intern_desktop.ui.pay.desk import Desk

_ROOM_FOR_NUMBER = 6


def open_file(desk: Desk, path: Path) -> bool:
    """Keep the offer of a file as a new one and take it in hand. Whether it could be; what could not is told.

    What lies open is saved first and stays as it is. The file's exchange rate is taken only where she has none.
    """
    from intern_desktop.exchange import offer_file

    try:
        found = offer_file.read_file(path)
    except UserError as problem:
        desk.commands.told.emit(str(problem), False)
        return False
    if desk.purse.exchange_rate is None and found.purse.exchange_rate is not None:
        desk.change_purse(msgspec.structs.replace(desk.purse, exchange_rate=found.purse.exchange_rate))
    # Translators: the name of a new offer until she gives it one; vi: "Hợp đồng {n}"
    name = found.name or tr("Offer {n}", n=number_text(len(desk.kept) + 1))
    name = free_name(name, [kept.name for kept in desk.kept])
    if not desk.begin(name, found.sheet):
        return False
    # Translators: vi: "Đã mở tệp thành hợp đồng mới “{name}”. Các hợp đồng khác giữ nguyên."
    said = tr("The file was opened as a new offer, “{name}”. Your other offers are as they were.", name=name)
    desk.commands.told.emit(said, desk.keeper.keeps)
    return True


def free_name(name: str, taken: Iterable[str]) -> str:
    """The name, with a number behind it where an offer is called so already."""
    from intern_desktop.payroll.offer_file import LONGEST_NAME

    names, found, number = set(taken), name, 1
    while found in names:
        number += 1
        found = f"{name[: LONGEST_NAME - _ROOM_FOR_NUMBER].rstrip()} ({number_text(number)})"
    return found

"""All offers packed into a sealed file, and what is in such a file brought in beside those that lie open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from intern_desktop.i18n import date_text, tr
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.offer_opening import free_name

if TYPE_CHECKING:  # read late: SQLAlchemy, the cipher
    from intern_desktop.exchange.sealed_offers import Carried, Luggage
    from intern_desktop.offers import Kept


def save(desk: Desk, path: Path, word: str) -> None:
    """Write all offers and the purse, as they are typed, under this word. Raises UserError where it cannot be."""
    from intern_desktop.classroom import private_word
    from intern_desktop.exchange import bundle, sealed_offers

    desk.save()
    carried = [sealed_offers.Carried(one.name, one.sheet, one.saved_at) for one in desk.keeper.offers()]
    luggage = sealed_offers.Luggage(carried, desk.purse)
    with desk.commands.reading() as reading:
        cost = private_word.cost(reading)
    bundle.write_file(path, sealed_offers.pack(luggage, word, cost))


def clashes(desk: Desk, luggage: Luggage) -> bool:
    """Whether an offer of the file is called like one here and says something else."""
    return any(_same_named(desk, one) is not None and not _is_here(desk, one) for one in luggage.offers)


def described(desk: Desk, luggage: Luggage) -> str:
    """What is in the file, a line for each offer: its name, when it was saved, and whether it is here."""
    return "\n".join(_lines(desk, luggage)) or tr("There is no offer in this file.")


def bring_in(desk: Desk, luggage: Luggage, *, replace: bool) -> bool:
    """Bring the offers in. One that is here already is left; one called alike is kept beside, or replaces mine.

    The purse is taken where she has none here. Whether all of it could be kept.
    """
    from intern_desktop.payroll.sheet import Purse

    desk.save()
    brought = [_bring(desk, one, replace=replace) for one in luggage.offers if not _is_here(desk, one)]
    done = all(brought)
    if done and desk.purse == Purse() and luggage.purse != Purse():
        done = desk.keeper.save_purse(luggage.purse)
    desk.read()
    if done:
        # Translators: vi: "Đã đưa hợp đồng trong tệp vào."
        desk.commands.told.emit(tr("The offers of the file were brought in."), False)
    return done


def _bring(desk: Desk, one: Carried, *, replace: bool) -> bool:
    mine = _same_named(desk, one)
    if mine is not None and replace:
        return desk.keeper.save(mine.id, one.sheet)
    name = one.name
    if mine is not None:
        # Translators: an offer beside another of the same name, with the day it was saved; vi: "{name}, {day}"
        name = tr("{name}, {day}", name=one.name, day=date_text(one.saved_at.date(), "short"))
    return desk.keeper.add(free_name(name, [kept.name for kept in desk.keeper.offers()]), one.sheet) is not None


def _lines(desk: Desk, luggage: Luggage) -> Iterator[str]:
    for one in luggage.offers:
        said = {"name": one.name, "day": date_text(one.saved_at.date(), "short")}
        if _is_here(desk, one):
            # Translators: vi: "{name}, lưu ngày {day}: đã có ở đây"
            yield tr("{name}, saved {day}: is here already", **said)
        elif _same_named(desk, one) is not None:
            # Translators: vi: "{name}, lưu ngày {day}: ở đây cũng có tên này nhưng số khác"
            yield tr("{name}, saved {day}: one of this name is here, with other figures", **said)
        else:
            # Translators: vi: "{name}, lưu ngày {day}: mới"
            yield tr("{name}, saved {day}: new here", **said)


def _same_named(desk: Desk, one: Carried) -> Kept | None:
    return next((kept for kept in desk.keeper.offers() if kept.name == one.name), None)


def _is_here(desk: Desk, one: Carried) -> bool:
    return any(kept.sheet == one.sheet and kept.name.startswith(one.name) for kept in desk.keeper.offers())

"""One offer shown to the trainers because its owner said so: chosen figures of it, and nothing else of hers.

She has to have agreed that the trainers see how she is preparing. What is shared is written down as it was shown to
her, so that nothing she types later is seen; taking it back empties it.
"""

from datetime import date, datetime
from decimal import Decimal

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.classroom import consent
from intern_desktop.departure import duties
from intern_desktop.errors import UserError
from intern_desktop.i18n import N_
from intern_desktop.payroll.lines import Line, deduction_code
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.payslip import Payslip
from intern_desktop.store import tables
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Act

_HOUSED = ("rent", "utilities", "rent_and_utilities", "meals")
"""What is taken by agreement and named when it is shared."""
_RENT = ("rent", "rent_and_utilities")
"""What is told as the rent: a sum with the utilities too, its own name stands on the slip below it."""


class Amount(msgspec.Struct, frozen=True, gc=False):
    """One line of the payslip: its code, what the sheet calls it ("" for the usual name), and yen, minus when taken.

    `assumed`: whether it rests on law that is not published yet.
    """

    code: str
    label: str
    yen: int
    assumed: bool = False


class Summary(msgspec.Struct, frozen=True, gc=False, kw_only=True, forbid_unknown_fields=True):
    """All that the trainers see of a shared offer. Yen; `hours` a month; None where the sheet leaves it open.

    `slip` are the lines of the first whole month's payslip and `net` what stays of it; empty and None where the offer
    cannot be priced.
    """

    name: str
    prefecture: str
    monthly_wage: int | None
    daily_wage: int | None
    hourly_wage: Decimal | None
    hours: Decimal | None
    rent: int
    first_day: date | None
    programme: str
    month: date | None
    slip: tuple[Amount, ...]
    net: int | None
    assumed: bool


class Shared(msgspec.Struct, frozen=True, gc=False):
    """A summary, whose it is, and since when it is shared."""

    person: str
    owner: str
    offer: str
    summary: Summary
    since: datetime


def summary_of(name: str, offer: Offer, slip: Payslip | None) -> Summary:
    """What would be shared of an offer whose first whole month has this payslip."""
    return Summary(
        name=name,
        prefecture=offer.prefecture,
        monthly_wage=offer.monthly_wage,
        daily_wage=offer.daily_wage,
        hourly_wage=offer.hourly_wage,
        hours=offer.scheduled_hours,
        rent=sum(yen for called, yen in offer.deductions.items() if deduction_code(called) in _RENT),
        first_day=offer.first_day,
        programme=offer.programme,
        month=None if slip is None else slip.month,
        slip=() if slip is None else _amounts(slip),
        net=None if slip is None else slip.net,
        assumed=slip is not None and slip.assumed is not None,
    )


def _amounts(slip: Payslip) -> tuple[Amount, ...]:
    """The lines as they are, but what is taken by agreement for other things is one sum: it may be a loan's or hers."""
    own = [one for one in slip.lines if one.agreed and one.code not in _HOUSED]
    seen = [_amount(one) for one in slip.lines if one.yen and one not in own]
    other = sum(one.yen for one in own)
    return (*seen, *([Amount("other", "", other)] if other else []))


def _amount(line: Line) -> Amount:
    return Amount(line.code, line.label, line.yen, line.assumed is not None)


def share(act: Act, person: str, offer_id: str, summary: Summary) -> None:
    """Show this to the trainers. Raises UserError when she has not agreed that they see anything of hers."""
    duties.require(act, "sharing.share", person)
    assert act.author.person == person, "nobody shares what is somebody else's"
    if not consent.said_yes(act.reading, person):
        raise UserError(N_("You have not agreed that the trainers see anything of yours, so nothing was shared."))
    body = msgspec.json.encode(summary).decode()
    fields: dict[str, str | bool | int] = {"name": summary.name, "body": body, "deleted": False}
    act.append("shared_offer", subject=f"{person}/{offer_id}", scope=shared(person), fields=fields)


def take_back(act: Act, person: str, offer_id: str) -> None:
    """Show it no longer; what was shared is emptied, in old copies too."""
    duties.require(act, "sharing.take_back", person)
    assert act.author.person == person, "nobody takes back what somebody else shared"
    fields: dict[str, str | bool | int] = {"name": "", "body": "", "deleted": True}
    act.append("shared_offer", subject=f"{person}/{offer_id}", scope=shared(person), fields=fields)
    act.clean(person)


def shared_by(reading: Connection, person: str) -> list[Shared]:
    """What one person shares, by the offers' names."""
    return [one for one in _all(reading) if one.person == person]


def seen_by_trainers(reading: Connection) -> list[Shared]:
    """What candidates share, by their names; nothing of people who took their agreement back or were put away."""
    agreed = consent.agreed_people(reading)
    return [one for one in _all(reading) if one.person in agreed]


def _all(reading: Connection) -> list[Shared]:
    table, person, stamp = tables.shared_offer, tables.person, tables.stamp
    since = {
        row.subject: row.recorded_at
        for row in reading.execute(
            select(stamp.c.subject, stamp.c.recorded_at, stamp.c.author).where(
                stamp.c.table == "shared_offer", stamp.c.field == "body"
            )
        )
        if row.author == row.subject.partition("/")[0]
    }
    rows = reading.execute(
        select(table.c.person, table.c.offer, table.c.body, person.c.name.label("owner"))
        .join(person, person.c.person == table.c.person)
        .where(table.c.deleted.is_(False), table.c.body != "", person.c.archived.is_(False))
    )
    found = []
    for row in rows:
        summary, said = _read(row.body), since.get(f"{row.person}/{row.offer}")
        if summary is not None and said is not None:
            found.append(Shared(row.person, row.owner, row.offer, summary, datetime.fromisoformat(said)))
    return sorted(found, key=lambda one: (one.owner.casefold(), one.summary.name.casefold(), one.offer))


def _read(body: str) -> Summary | None:
    try:
        return msgspec.json.decode(body, type=Summary)
    except msgspec.MsgspecError:  # a newer program's
        return None

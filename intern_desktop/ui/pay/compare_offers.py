"""Which offers lie beside each other, and their figures: each worked out once for values that are equal."""

from collections.abc import Sequence

from intern_desktop.errors import FieldError
from intern_desktop.i18n import language
from intern_desktop.payroll import prospects
from intern_desktop.payroll.compared import compared
from intern_desktop.payroll.comparison import MOST, Beside
from intern_desktop.payroll.law import NotInForce
from intern_desktop.payroll.sheet import Sheet
from intern_desktop.ui.pay.desk import Desk
from intern_desktop.ui.pay.form_loan import with_loan_of

_CHOSEN = "offers-compared"
"""Under which name this PC keeps, for each person, the offers she laid beside each other."""


def chosen(desk: Desk) -> list[str]:
    """The ids of the offers on the table, in the order of the list: those she chose, else the first ones."""
    ids, session = [one for one, _, _ in desk.sheets()], desk.commands.session
    kept = "" if session is None else desk.commands.local.get(_CHOSEN, session.person) or ""
    held = [one for one in ids if one in kept.split(",")]
    return held if held and len(ids) > MOST else ids[:MOST]


def choose(desk: Desk, ids: Sequence[str]) -> None:
    """Lay these beside each other from now on."""
    session = desk.commands.session
    if session is not None:
        desk.commands.local.set(_CHOSEN, ",".join(ids), session.person)


def on_table(desk: Desk) -> list[tuple[str, str, Sheet]]:
    """The offers on the table as (id, name, sheet), the one in hand as it is typed."""
    ids = chosen(desk)
    return [one for one in desk.sheets() if one[0] in ids]


def beside(desk: Desk, offers: Sequence[tuple[str, str, Sheet]]) -> list[Beside]:
    """Their figures; where something is missing, what."""
    return [_beside(desk, name, sheet) for _, name, sheet in offers]


def copy_loan(desk: Desk, to: str) -> None:
    """Write a loan into the offer `to`: that of the offer in hand, else the first on the table that has one."""
    sheets = {id_: sheet for id_, _, sheet in on_table(desk)}
    lenders = [id_ for id_, sheet in sheets.items() if sheet.loan is not None and id_ != to]
    if not lenders:
        return
    made = with_loan_of(sheets[to], sheets[desk.id if desk.id in lenders else lenders[0]])
    if to == desk.id:
        desk.change(made)
        desk.save()
    elif desk.keeper.save(to, made):
        desk.read()


def _beside(desk: Desk, name: str, sheet: Sheet) -> Beside:
    pricing, purse = desk.pricing, desk.purse
    missing = prospects.missing(sheet, purse)
    if missing is not None:
        return Beside(name, None, missing)
    try:
        found = pricing.once(prospects.prospect, sheet, purse)
    except FieldError as problem:
        return Beside(name, None, problem)
    except NotInForce:
        return Beside(name, None)
    return Beside(name, compared(sheet, purse, found, pricing.findings(sheet, purse, language())))

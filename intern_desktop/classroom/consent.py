"""May the trainers see more than her name: asked once, answered by herself, taken back whenever she likes.

Law 91/2025/QH15: consent counts only when it is free, informed (what, why, who, her rights) and expressed; no answer is
no. The wording is a packaged file whose name is its version; a new version asks everybody again, unless nothing more is
seen with it, and it says itself which earlier yes it keeps.
"""

from functools import cache
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, select

from intern_desktop import resources
from intern_desktop.classroom import devices, reports_taking
from intern_desktop.departure import duties
from intern_desktop.i18n import chosen
from intern_desktop.store import tables
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Act
from intern_desktop.store.local import Local

VERSION = "3"
ANSWERS = ("yes", "no", "withdrawn")
_PUT_OFF = "consent-put-off"


class Part(msgspec.Struct, frozen=True, gc=False):
    """One part of the wording: "seen", "never", "japan", "why", "keeper" or "back". Japanese carries its readings."""

    code: str
    title: str
    lines: list[str]


class Wording(msgspec.Struct, frozen=True):
    """Everything a candidate reads before she answers, in the language spoken now."""

    version: str
    question: str
    now: str
    parts: list[Part]
    refusing: str


def wording(centre: str) -> Wording:
    """The wording in force, with the name of the centre that keeps the data."""
    text = resources.toml(f"consent/{VERSION}.toml")
    return Wording(
        version=VERSION,
        question=chosen(text["question"]),
        now=chosen(text["now"]),
        parts=[_part(part, centre) for part in text["part"]],
        refusing=chosen(text["refusing"]),
    )


@cache
def counting() -> frozenset[str]:
    """The versions to which a yes counts today."""
    return frozenset([VERSION, *resources.toml(f"consent/{VERSION}.toml")["keeps"]])


def agreed(reading: Connection, person: str) -> bool:
    """Whether she said yes to the wording in force, at a PC of the centre, and has not taken it back.

    What she answered is `said_yes`; a yes that came from nobody knows where counts for no trainer.
    """
    return person in _agreed(reading, tables.consent.c.person == person)


def said_yes(reading: Connection, person: str) -> bool:
    """Whether that is her own answer, as she sees it herself, whatever it counts for others."""
    return answer_of(reading, person) == "yes"


def agreed_people(reading: Connection) -> frozenset[str]:
    """The ids of all who agreed; everybody else is shown as a name only."""
    return _agreed(reading)


def _agreed(reading: Connection, *which: ColumnElement[bool]) -> frozenset[str]:
    said, known = tables.consent.c, devices.known(reading)
    rows = reading.execute(
        select(said.person, said.signed_by, said.signed_on).where(
            said.answer == "yes", said.wording.in_(counting()), *which
        )
    )
    return frozenset(row.person for row in rows if known.counts(row.signed_by, row.signed_on))


def answer_of(reading: Connection, person: str) -> str:
    """ "yes", "no", "withdrawn", or "" when she has not answered the wording in force."""
    said = reading.execute(select(tables.consent).where(tables.consent.c.person == person)).first()
    if said is None or said.answer not in ANSWERS:
        return ""
    return "" if said.answer == "yes" and said.wording not in counting() else str(said.answer)


def must_ask(reading: Connection, local: Local, person: str) -> bool:
    """Whether she is still to be asked: she has not answered, and has not put the answer off on this PC."""
    return answer_of(reading, person) == "" and local.get(_PUT_OFF, person) != VERSION


def put_off(local: Local, person: str) -> None:
    """She wants to answer later, on her own page; until then it counts as no, and she is not asked again."""
    local.set(_PUT_OFF, VERSION, person)


def answer(act: Act, person: str, said: str) -> None:
    """Write down her "yes" or "no", with the version she read. Only she herself may answer."""
    duties.require(act, "consent.answer", person)
    assert said in ("yes", "no"), "nothing else is an answer"
    assert act.author.person == person, "nobody answers for somebody else"
    act.append("consent", subject=person, scope=shared(person), fields={"answer": said, "wording": VERSION})


def withdraw(act: Act, person: str) -> None:
    """Take a yes back: from now on the trainers see her name only, and pages made for Japan are emptied."""
    duties.require(act, "consent.withdraw", person)
    assert act.author.person == person, "nobody takes back what somebody else said"
    act.append("consent", subject=person, scope=shared(person), fields={"answer": "withdrawn", "wording": VERSION})
    reports_taking.take_back(act, person)


def _part(part: dict[str, Any], centre: str) -> Part:
    lines = [chosen(line).replace("{centre}", centre) for line in part["lines"]]
    return Part(part["code"], chosen(part["title"]), lines)

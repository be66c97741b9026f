"""The rules that an offer is held against, and the headings of a conditions sheet (雇用条件書), as data tells them."""

from functools import cache
from typing import Any, Literal

import msgspec

from intern_desktop import resources
from intern_desktop.i18n import chosen
from intern_desktop.payroll.law import Source, source

Severity = Literal["forbidden", "serious", "ask"]

SEVERITIES: tuple[Severity, ...] = ("forbidden", "serious", "ask")
"""The law does not allow it; a rule's line or the law's own arithmetic is left behind; something has to be asked."""

NOT_STATED = "not_stated"
"""The rule behind every heading that a sheet leaves open."""


class Heading(msgspec.Struct, frozen=True, gc=False):
    """A part of the conditions sheet: its number there (Ⅰ to Ⅸ), its name, and how sure that place is."""

    number: str
    names: dict[str, str] = msgspec.field(name="name")
    source_id: str = msgspec.field(name="source")

    @property
    def name(self) -> str:
        """The name in the reader's language; Japanese carries its reading as a mark."""
        return chosen(self.names)

    @property
    def source(self) -> Source:
        """Where the form stands."""
        return source(self.source_id)


class Rule(msgspec.Struct, frozen=True, gc=False):
    """A rule in one sentence of three languages, how grave it is to leave it, and where it stands written.

    `heading_id`: the part of the conditions sheet that it concerns, "" for none.
    """

    severity: Severity
    titles: dict[str, str] = msgspec.field(name="title")
    source_ids: tuple[str, ...] = msgspec.field(name="sources")
    heading_id: str = msgspec.field(name="heading", default="")

    @property
    def title(self) -> str:
        """The rule in the reader's language; Japanese carries its reading as a mark."""
        return chosen(self.titles)

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where it stands written, the nearest first."""
        return tuple(source(name) for name in self.source_ids)

    @property
    def heading(self) -> Heading | None:
        """The part of the conditions sheet that it concerns."""
        return headings()[self.heading_id] if self.heading_id else None


@cache
def rule(name: str, programme: str) -> Rule:
    """A rule by its id, in the words of a programme (titp or esd) where these differ. KeyError for an unknown id."""
    said: dict[str, Any] = _held()["rule"][name]
    return msgspec.convert({**said, **said.get(programme, {})}, Rule)


def places() -> dict[str, int]:
    """The place of each rule in a report by its id."""
    return {name: at for at, name in enumerate(_held()["rule"])}


@cache
def headings() -> dict[str, Heading]:
    """The headings of a conditions sheet by id, in its order."""
    return msgspec.convert(_held()["heading"], dict[str, Heading])


@cache
def _held() -> dict[str, Any]:
    return resources.toml("law/rules.toml")

"""`law`: a figure of the law by its id, or all whose id begins so, with where it stands written."""

from difflib import get_close_matches
from typing import Any

from intern_desktop.compute.answers import Answer, title
from intern_desktop.compute.figures import figure, ids
from intern_desktop.compute.kinds import Kind
from intern_desktop.compute.request import Request
from intern_desktop.i18n import N_
from intern_desktop.payroll.law import Dated, Law, NotInForce
from intern_desktop.payroll.lines import earliest

_UNKNOWN = N_("There is no figure “{name}”. The nearest are: {near}.")


def law(asked: Request) -> Answer:
    """One figure for an id, a list of figures for the beginning of some."""
    key = "figure" if asked.has("figure") else "id"
    name, then = asked.text(key), asked.law(asked.day("on"))
    if name in ids():
        found = figure(name, then)
        return Answer(_told(found), found.assumed)
    listed = [one for one in ids() if one.startswith(f"{name}.")] or [one for one in ids() if one.startswith(name)]
    if not listed:
        raise asked.wrong(key, _UNKNOWN, name=name, near=", ".join(_nearest(name)))
    return _all(listed, then)


def _all(listed: list[str], then: Law) -> Answer:
    """Those in force on the day; NotInForce when none is."""
    found: dict[str, Dated[Any]] = {}
    refused: NotInForce | None = None
    for one in listed:
        try:
            found[one] = figure(one, then)
        except NotInForce as problem:
            refused = problem
    if not found and refused is not None:
        raise refused
    told = [{"figure": one, **_told(each), "assumed": each.assumed is not None} for one, each in found.items()]
    return Answer({"figures": told}, earliest(*(each.assumed for each in found.values())))


def _told(found: Dated[Any]) -> dict[str, object]:
    source = found.source
    return {
        "value": found.value,
        "in_force_from": found.since,
        "source": f"{title(source)}, {source.address}" if source.address else title(source),
        "confidence": source.confidence,
        "checked": source.checked,
        "known_until": found.until,
    }


def _nearest(name: str) -> list[str]:
    """Ids that are spelled alike; else what ids begin with."""
    return get_close_matches(name, ids(), 3, 0.5) or list(dict.fromkeys(one.partition(".")[0] for one in ids()))


KINDS = {"law": Kind(("figure", "on"), "on", law)}

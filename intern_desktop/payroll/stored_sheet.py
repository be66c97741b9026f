"""Sheets and purses as they are stored, JSON; what earlier releases stored is read too."""

from typing import TypeVar

import msgspec

from intern_desktop.payroll import earlier_offer
from intern_desktop.payroll.offer import Offer
from intern_desktop.payroll.sheet import Purse, Sheet

V = TypeVar("V", Sheet, Purse)


def write(value: Sheet | Purse) -> str:
    """The JSON text of a sheet or a purse."""
    return msgspec.json.encode(value).decode()


def read(body: str) -> Sheet | None:
    """The sheet in a stored body, also where an earlier release kept the offer alone; None for a newer one's."""
    found = _decoded(body, Sheet)
    if found is not None:
        return found
    try:
        return Sheet(offer=msgspec.json.decode(body, type=Offer))
    except msgspec.MsgspecError:
        offer = earlier_offer.read(body)
        return None if offer is None else Sheet(offer=offer)


def read_purse(body: str) -> Purse | None:
    """The purse in a stored body; None where it cannot be read."""
    return _decoded(body, Purse)


def _decoded(body: str, kind: type[V]) -> V | None:
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.MsgspecError:
        return None

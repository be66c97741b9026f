"""What is written: numbers exact, lines with their names, sums and sources, and errors that name field and value."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from math import gcd

import msgspec

from intern_desktop import furigana
from intern_desktop.compute.reading import BadValue
from intern_desktop.i18n import language
from intern_desktop.payroll.law import Source
from intern_desktop.payroll.lines import Line, Shown, Step, line_names
from intern_desktop.payroll.lump_sum import LumpSum
from intern_desktop.payroll.yen import drop_fraction, round_half_up

PLACES = 10
"""So many decimal places are written of a number that never ends."""

_DEEPEST = 20
_LARGEST_EXPONENT = 300

_encoder = msgspec.json.Encoder(decimal_format="number")


class Answer(msgspec.Struct, frozen=True, gc=False):
    """What a request comes to: its values by key, and the last known day where a figure stands in (else None)."""

    values: dict[str, object]
    assumed: date | None = None


def written(answer: dict[str, object]) -> bytes:
    """An answer as one line of UTF-8."""
    return _encoder.encode(answer) + b"\n"


def number(n: int, d: int, *, dropped: bool = False) -> Decimal:
    """n / d exactly where it ends, else to PLACES places: half up, or what is less `dropped`."""
    by = d // gcd(n, d)
    places = 0
    while by % 10 == 0 or (by > 1 and (by % 2 == 0 or by % 5 == 0)):
        by = by // 10 if by % 10 == 0 else by // 2 if by % 2 == 0 else by // 5
        places += 1
    if by > 1:
        places = PLACES
    cut = drop_fraction if dropped else round_half_up
    return Decimal(cut(n * 10**places, d)).scaleb(-places)


def error(problem: BadValue) -> dict[str, object]:
    """What is wrong: the field, the value that was given, and a sentence with the bounds."""
    return {"field": _text(problem.field), "value": echoed(problem.value), "message": _text(str(problem))}


def echoed(value: object, depth: int = 0) -> object:
    """A value that was read, as it can be written again: NaN, half letters and endless depths cannot."""
    if isinstance(value, dict) and depth < _DEEPEST:
        return {_text(key): echoed(inner, depth + 1) for key, inner in value.items()}
    if isinstance(value, list) and depth < _DEEPEST:
        return [echoed(inner, depth + 1) for inner in value]
    if isinstance(value, str) or _is_beyond_a_double(value):
        return _text(str(value))
    return "…" if isinstance(value, (dict, list)) else value


def _is_beyond_a_double(value: object) -> bool:
    """Whether many readers of JSON would refuse a number, or make infinity or 0 of it."""
    if isinstance(value, Decimal):
        return not value.is_finite() or (bool(value) and abs(value.adjusted()) > _LARGEST_EXPONENT)
    return type(value) is int and abs(value) >= 10**_LARGEST_EXPONENT


def sentence(step: Step) -> str:
    """A sentence in the reader's language, without readings."""
    return furigana.plain(step.sentence)


def lines(all_lines: Iterable[Line]) -> list[dict[str, object]]:
    """The lines of a payslip, with the tree of how each came about."""
    return [
        {
            "code": line.code,
            "yen": line.yen,
            "name": _name(line.code),
            "label": line.label,
            "agreed": line.agreed,
            "how": steps(line.how),
            "source": [source(one) for one in line.sources],
            "assumed": line.assumed is not None,
            "known_until": line.assumed,
        }
        for line in all_lines
    ]


def lump_sum_told(found: LumpSum) -> dict[str, object]:
    """A lump sum by key."""
    return {
        "rate": found.rate,
        "gross": found.gross,
        "withheld": found.withheld,
        "net": found.net,
        "refund": found.refund,
    }


def source(one: Source) -> msgspec.Raw:
    """Where a figure stands written, in the reader's language and without readings."""
    key = (id(one), language())
    found = _sources.get(key)
    if found is None:
        told = {"title": title(one), "address": one.address, "confidence": one.confidence, "checked": one.checked}
        found = _sources[key] = (one, msgspec.Raw(_encoder.encode(told)))
    return found[1]


def title(one: Source) -> str:
    """The title of a source in the reader's language, without readings."""
    return furigana.plain(one.title)


_sources: dict[tuple[int, str], tuple[Source, msgspec.Raw]] = {}
"""By identity and language, each kept alive beside its text: the law makes every source once."""


@cache
def _name(code: str) -> msgspec.Raw:
    name = line_names()[code]
    told = {
        "ja": furigana.plain(name.ja),
        "reading": furigana.reading(name.ja),
        "vi": name.name["vi"],
        "en": name.name["en"],
    }
    return msgspec.Raw(_encoder.encode(told))


def steps(all_steps: Iterable[Step]) -> list[object]:
    """Steps with those below each."""
    return [_step(one) for one in all_steps]


def _step(step: Step) -> object:
    if step.steps:
        told = sentence(step)
        return {"sentence": told, "yen": step.yen, "steps": steps(step.steps)}
    return _last_step(language(), step.message, tuple(step.fields.items()), step.yen)


@lru_cache(maxsize=1 << 14)
def _last_step(_language: str, message: str, fields: tuple[tuple[str, Shown], ...], yen: int | None) -> msgspec.Raw:
    """A step without steps below it, in a language: many slips have the same."""
    told = sentence(Step(message, dict(fields)))
    return msgspec.Raw(_encoder.encode({"sentence": told, "yen": yen, "steps": []}))


def _text(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")

"""A finding about an offer: how grave, the rule with its figures in one sentence, where it stands, whom to ask."""

from datetime import date

import msgspec

from intern_desktop.payroll.law import Source
from intern_desktop.payroll.lines import Step
from intern_desktop.payroll.rules import NOT_STATED, SEVERITIES, Heading, Rule, Severity, places, rule


class Finding(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One finding. It tells a rule and a figure, never a verdict on people.

    `code` is stable. `message` is one sentence, with the sums behind it as its steps; `ask` what to ask whom.
    `amount` is in whole yen: of a month, but of an hour where `amount_of` says so, and once for fees, a deposit or a
    penalty; None where the finding is not about money. `heading` is the part of the conditions sheet that it concerns.
    `assumed` as for a line of a payslip.
    """

    code: str
    severity: Severity
    message: Step
    rule: Rule
    sources: tuple[Source, ...]
    ask: Step
    amount: int | None = None
    amount_of: str = ""
    heading: Heading | None = None
    assumed: date | None = None


def found(
    code: str,
    programme: str,
    message: Step,
    ask: str,
    *,
    amount: int | None = None,
    amount_of: str = "",
    more_sources: tuple[Source, ...] = (),
    heading: Heading | None = None,
    assumed: date | None = None,
) -> Finding:
    """A finding under the rule of its code, in the words of a programme.

    `more_sources` are those of the figures; `heading` where the rule is that of any heading.
    """
    known = rule(NOT_STATED if heading is not None else code, programme)
    own = (heading.source,) if heading is not None else known.sources
    return Finding(
        code=code,
        severity=known.severity,
        message=message,
        rule=known,
        sources=_each_once((*own, *more_sources)),
        ask=Step(ask),
        amount=amount,
        amount_of=amount_of or ("month" if amount is not None else ""),
        heading=heading or known.heading,
        assumed=assumed,
    )


def _each_once(sources: tuple[Source, ...]) -> tuple[Source, ...]:
    return tuple(one for at, one in enumerate(sources) if one not in sources[:at])


def gravest_first(findings: list[Finding]) -> tuple[Finding, ...]:
    """What the law forbids, then what is serious, then what to ask; among these in the order of the rules."""
    place = places()
    return tuple(sorted(findings, key=lambda one: (SEVERITIES.index(one.severity), place.get(one.code, len(place)))))

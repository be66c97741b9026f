"""`checks`: an offer and what was said about it held against the rules."""

from intern_desktop.compute import course, offer_line
from intern_desktop.compute.answers import Answer, sentence, source, steps
from intern_desktop.compute.kinds import Kind
from intern_desktop.compute.request import Request
from intern_desktop.furigana import plain
from intern_desktop.payroll.checks import findings
from intern_desktop.payroll.course import Course
from intern_desktop.payroll.findings import Finding
from intern_desktop.payroll.lines import earliest
from intern_desktop.payroll.problems import MOST_HOURLY, ONE_OF
from intern_desktop.payroll.rules import headings
from intern_desktop.payroll.said import MOST_MONTHS, MOST_VND, Money, Said

_SAID_KEYS = (
    "contract_months",
    "fees_paid",
    "rent_actual",
    "promised_net",
    "deposit",
    "penalty",
    "passport_held",
    "industry_minimum",
    "not_stated",
)
_MONEY_KEYS = ("yen", "vnd")


def checks(asked: Request) -> Answer:
    """The findings about an offer, the gravest first."""
    return _held(course.course(asked), _said(asked), asked)


def checks_of_offer(asked: Request) -> Answer:
    """The same about an offer file, with what was said that stands in it."""
    sheet, _ = offer_line.sheet(asked)
    return _held(offer_line.course(asked), sheet.said, asked)


def _held(lived: Course, said: Said, asked: Request) -> Answer:
    found = findings(lived, said, asked.law(lived.contract_start))
    return Answer({"findings": [_told(one) for one in found]}, earliest(*(one.assumed for one in found)))


def _said(asked: Request) -> Said:
    fees = asked.named("fees_paid")
    return Said(
        contract_months=asked.whole("contract_months", 1, MOST_MONTHS) if asked.has("contract_months") else None,
        fees_paid={name: _money(fees, name, asked) for name in fees.given},
        rent_actual=asked.maybe(asked.yen, "rent_actual"),
        promised_net=asked.maybe(asked.yen, "promised_net"),
        deposit=_asked_for(asked, "deposit"),
        penalty=_asked_for(asked, "penalty"),
        passport_held=asked.maybe(asked.flag, "passport_held"),
        industry_minimum=(asked.number("industry_minimum", 0, MOST_HOURLY) if asked.has("industry_minimum") else None),
        not_stated=tuple(_heading(asked, name) for name in asked.words("not_stated")),
    )


def _money(inside: Request, key: str, asked: Request) -> Money:
    """An amount in yen or in dong; dong only where the request has an exchange rate."""
    money = inside.inner(key, _MONEY_KEYS)
    if money.one_of(*_MONEY_KEYS) == "yen":
        return Money(yen=money.yen("yen"))
    if not asked.has("exchange_rate"):
        raise asked.wrong("exchange_rate", course.NO_RATE)
    return Money(vnd=money.whole("vnd", 0, MOST_VND))


def _asked_for(asked: Request, key: str) -> bool | Money | None:
    """Whether something is asked for, or how much: true, false, whole yen, or an amount in yen or dong."""
    given = asked.given.get(key, False)
    if isinstance(given, bool):
        return asked.maybe(asked.flag, key)
    if isinstance(given, dict):
        return _money(asked, key, asked)
    return Money(yen=asked.yen(key))


def _heading(asked: Request, name: str) -> str:
    if name not in headings():
        raise asked.wrong("not_stated", ONE_OF, choices=", ".join(headings()))
    return name


def _told(one: Finding) -> dict[str, object]:
    return {
        "code": one.code,
        "severity": one.severity,
        "message": sentence(one.message),
        "rule": plain(one.rule.title),
        "source": [source(each) for each in one.sources],
        "amount": one.amount,
        "amount_of": one.amount_of,
        "ask": sentence(one.ask),
        "heading": plain(one.heading.name) if one.heading else "",
        "how": steps(one.message.steps),
        "assumed": one.assumed is not None,
        "known_until": one.assumed,
    }


KINDS = {"checks": Kind((*course.KEYS, *_SAID_KEYS), "start", checks, checks_of_offer)}

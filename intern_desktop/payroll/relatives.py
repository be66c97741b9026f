"""Relatives at home as dependants: who counts, and what has to be proven to the company (所得税法 第2条, 第194条)."""

from datetime import date
from typing import Literal

import msgspec

from intern_desktop.i18n import N_
from intern_desktop.payroll.law import Law, Source
from intern_desktop.payroll.lines import Step

Reason = Literal["spouse", "student", "disabled", "supported"]
"""Why somebody of working age counts: husband or wife, studies abroad with a visa, disabled, or sent enough."""

_TOO_YOUNG = N_("Below {age} nobody counts for the tax; for the zero line of resident tax children do.")
_KINSHIP = Step(
    N_(
        "A paper of the family (親族関係書類), with a Japanese translation: "
        "birth or marriage certificate, paper of the household."
    )
)
_SENT = Step(
    N_(
        "Papers of what was sent (送金関係書類), for each person by name, "
        "through a bank or a registered transfer operator."
    )
)
_SENT_ENOUGH = N_("Papers that at least {yen} yen were sent to this one person in the year (38万円送金書類).")
_STUDENT = Step(N_("A paper of the visa for studying abroad (留学ビザ等書類)."))
_WORKING_AGE = N_(
    "From {first} to {last} somebody but husband or wife counts only who studies abroad (ask which students), "
    "is disabled, or is sent at least {yen} yen in the year."
)
_OWN_INCOME = N_("Own income in Japan of at most {yen} yen a year.")


class Proof(msgspec.Struct, frozen=True, gc=False):
    """Whether a relative abroad can count, and the papers that have to be handed in, or why not."""

    counts: bool
    needs: tuple[Step, ...]
    source: Source
    assumed: date | None


def proof(age: int, year: int, law: Law, reason: Reason | None = None) -> Proof:
    """Of a relative who is so old at the end of a year. NotInForce for a year that is not at hand."""
    row = law.at(date(year, 12, 31)).row("relatives_abroad")
    says = row.value
    if age < says["least_age"]:
        return Proof(False, (Step(_TOO_YOUNG, {"age": says["least_age"]}),), row.source, row.assumed)
    own = Step(_OWN_INCOME, {"yen": says["highest_income"]})
    if not says["working_from"] <= age <= says["working_to"]:
        return Proof(True, (_KINSHIP, _SENT, own), row.source, row.assumed)
    if reason is None:
        bounds = {"first": says["working_from"], "last": says["working_to"], "yen": says["least_sent"]}
        return Proof(False, (Step(_WORKING_AGE, bounds),), row.source, row.assumed)
    enough = Step(_SENT_ENOUGH, {"yen": says["least_sent"]})
    papers = {
        "spouse": (_KINSHIP, _SENT),
        "student": (_KINSHIP, _STUDENT, _SENT),
        "disabled": (_KINSHIP, _SENT),
        "supported": (_KINSHIP, enough),
    }
    return Proof(True, (*papers[reason], own), row.source, row.assumed)

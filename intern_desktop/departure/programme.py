"""The two programmes: which one a journey belongs to, and whether its dates still hold.

Technical intern training (技能実習) only with a plan filed by 2027-03-31 and entry by 2027-06-30; the day of the COE
does not decide. Employment for Skill Development (育成就労) from 2027-04-01. The days and their sources stand in
resources/checklists/programmes.toml.
"""

from datetime import date
from functools import cache
from typing import Any

import msgspec

from intern_desktop import resources
from intern_desktop.furigana import plain
from intern_desktop.i18n import N_, chosen, date_text, tr

PROGRAMMES = ("titp", "esd")


class Journey(msgspec.Struct, frozen=True, gc=False):
    """Where a candidate is going and when; what is not known yet is "" or None.

    `enrolled` is her first day at the centre. `state` is "" while she gets ready, else "postponed", "withdrawn" or
    "departed", since `state_on`. `programme_before` is the programme she was under until `programme_on`.
    """

    programme: str = ""
    field: str = ""
    prefecture: str = ""
    plan_filed: date | None = None
    entry: date | None = None
    departure: date | None = None
    enrolled: date | None = None
    state: str = ""
    state_on: date | None = None
    programme_before: str = ""
    programme_on: date | None = None

    @property
    def arrival(self) -> date | None:
        """The day of entry, or the day of departure while only that one is known."""
        return self.entry or self.departure


class Standing(msgspec.Struct, frozen=True):
    """Whether a journey fits its programme: "holds", "watch" or "fails", and the sentence that says why."""

    verdict: str
    message: str = ""
    fields: dict[str, date] = {}

    @property
    def sentence(self) -> str:
        """The reason in the reader's language; empty when all is well."""
        days = {name: date_text(day, "short") for name, day in self.fields.items()}
        return tr(self.message, **days) if self.message else ""


@cache
def rules() -> dict[str, Any]:
    """The dated rules of both programmes, as they stand in the resource file."""
    return resources.toml("checklists/programmes.toml")


def name_of(programme: str) -> str:
    """The programme's name in the reader's language, with furigana marks in Japanese; "" when none is chosen."""
    return chosen(rules()[programme]["name"]) if programme in PROGRAMMES else ""


def short_of(programme: str) -> str:
    """The one sign that stands for a programme in narrow tables."""
    return str(rules()[programme]["short"]) if programme in PROGRAMMES else ""


def japanese_of(programme: str) -> str:
    """The programme's Japanese name without furigana, which papers and classes use in every language."""
    return plain(str(rules()[programme]["name"]["ja"])) if programme in PROGRAMMES else ""


def day_of_rule(name: str) -> date:
    """One of the dated rules by its path, as in "titp.plan_last". KeyError when there is none."""
    programme, field = name.split(".")
    day: date = rules()[programme][field]
    return day


def standing(journey: Journey, today: date) -> Standing:
    """Whether the journey's dates fit its programme, seen from today."""
    if journey.programme == "titp":
        return _technical_intern(journey, today)
    if journey.programme == "esd":
        return _skill_development(journey)
    # Translators: vi: "Chưa ghi đi diện nào, nên chưa biết hạn nào áp dụng."
    return Standing("watch", N_("The programme is not set yet, so it is not known which dates apply."))


def touched_by_last_days(journey: Journey, today: date) -> bool:
    """Whether the last days of 技能実習 are still a worry for somebody who goes under it."""
    return journey.programme == "titp" and standing(journey, today).verdict != "holds"


def _technical_intern(journey: Journey, today: date) -> Standing:
    days = {"filed_by": day_of_rule("titp.plan_last"), "entry_by": day_of_rule("titp.entry_last")}
    if journey.plan_filed is not None and journey.plan_filed > days["filed_by"]:
        # Translators: vi: "Kế hoạch nộp sau {filed_by}, nên không đi được diện Thực tập kỹ năng nữa. Hỏi trung tâm …"
        late = N_(
            "The plan was filed after {filed_by}, so Technical Intern Training is no longer open. Ask the centre about "
            "Employment for Skill Development."
        )
        return Standing("fails", late, days)
    if journey.plan_filed is None and today > days["filed_by"]:
        # Translators: vi: "Không có kế hoạch nào nộp tới hết {filed_by}, nên không đi diện Thực tập kỹ năng được."
        never = N_(
            "No plan was filed by {filed_by}, so Technical Intern Training is no longer open. Ask the centre about "
            "Employment for Skill Development."
        )
        return Standing("fails", never, days)
    if journey.arrival is not None and journey.arrival > days["entry_by"]:
        # Translators: vi: "Diện Thực tập kỹ năng phải vào Nhật chậm nhất {entry_by}. Hỏi trung tâm về chuyến sớm hơn."
        after = N_("Technical Intern Training asks for entry by {entry_by}. Ask the centre for an earlier flight.")
        return Standing("fails", after, days)
    return _technical_intern_open(journey, today, days)


def _technical_intern_open(journey: Journey, today: date, days: dict[str, date]) -> Standing:
    if journey.plan_filed is None:
        # Translators: vi: "Kế hoạch thực tập chưa nộp. Hạn nộp là {filed_by}, và phải vào Nhật chậm nhất {entry_by}."
        plan = N_("The training plan is not filed yet. It must be filed by {filed_by}, and the entry be by {entry_by}.")
        return Standing("watch", plan, days)
    if journey.arrival is None:
        verdict = "fails" if today > days["entry_by"] else "watch"
        # Translators: vi: "Chưa biết ngày bay. Diện Thực tập kỹ năng phải vào Nhật chậm nhất {entry_by}."
        flight = N_(
            "The day of departure is not known yet. Under Technical Intern Training the entry must be by {entry_by}."
        )
        return Standing(verdict, flight, days)
    return Standing("holds")


def _skill_development(journey: Journey) -> Standing:
    days = {"first": day_of_rule("esd.entry_first")}
    if journey.arrival is not None and journey.arrival < days["first"]:
        # Translators: vi: "Diện Việc làm để phát triển kỹ năng bắt đầu từ {first}, trước đó chưa ai vào Nhật được."
        early = N_("Employment for Skill Development begins on {first}; nobody can enter under it before.")
        return Standing("fails", early, days)
    return Standing("holds")

"""A made-up centre for looking around: two trainers, two classes, 32 candidates, weeks of history up to today.

Everything in it is invented and says so. The moments are computed from the day it is opened; chance is fixed, so that
two people see the same class on the same day. The trainer's password is written on its sign-in, so its keys are cheap.
"""

from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import msgspec

from intern_desktop import resources
from intern_desktop.classroom import (
    consent,
    demo_course,
    demo_hours,
    demo_people,
    demo_practice,
    demo_reports,
    founding,
    people,
    sample,
    sign_in,
)
from intern_desktop.classroom.sample import PASSWORD, PIN
from intern_desktop.store import keys
from intern_desktop.store.database import Store
from intern_desktop.store.entry import new_id, private, shared
from intern_desktop.store.journal import Act, Author

__all__ = ["CENTRE", "PASSWORD", "PIN", "PLACE", "TRAINER", "fill"]

CENTRE, PLACE = "Trung tâm mẫu Hoa Mai (dữ liệu mẫu)", "Hải Dương"
TRAINER = "Trần Văn Lâm"

_CLASSES = {
    "K24-A": (
        "Bùi Đức Anh", "Bùi Thị Ngọc Ánh", "Cao Văn Bách", "Đặng Quốc Bảo", "Đinh Thị Chi", "Đỗ Minh Chiến",
        "Dương Thị Diệu", "Hà Văn Dũng", "Hoàng Thị Thùy Dương", "Hồ Sỹ Đạt", "Lê Thị Hồng Gấm", "Nguyễn Thị Thu Hà",
        "Lương Văn Hải", "Mai Thị Hạnh", "Ngô Thị Hằng", "Nguyễn Văn Hậu", "Nguyễn Thị Hiền", "Phạm Trung Hiếu",
        "Phan Thị Hoa", "Phùng Văn Hoàng",
    ),
    "K24-B": (
        "Quách Thị Huệ", "Tạ Quang Hùng", "Thái Thị Hương", "Tô Văn Khánh", "Trần Đăng Khoa", "Trần Thị Lan",
        "Trịnh Văn Long", "Trương Thị Mai", "Vi Văn Nam", "Võ Thị Quỳnh Nga", "Vũ Đình Phúc", "Vương Thị Yến",
    ),
}  # fmt: skip
_NOT_AGREED = {"Đinh Thị Chi": "no", "Tạ Quang Hùng": "", "Trần Đăng Khoa": "withdrawn"}
_FIELDS = ("food", "machinery", "construction", "care", "agriculture")
_PREFECTURES = ("13", "23", "27", "11", "14", "40")
_DAYS_LEFT = (105, 105, 139, 168, 70, 105, 49, 139, 33, 196)
_FILED_BEFORE = timedelta(days=128)
_NOTES = ("thiếu chữ ký trang 2", "ảnh bị mờ, chụp lại giúp thầy", "ghi thiếu ngày cấp")
_OFFERED, _OFFER = "Nguyễn Thị Thu Hà", "Cơm hộp Sumida (mẫu)"
_REPORTED = "Cao Văn Bách"
_WEEKS = 8


class _Invented(msgspec.Struct, frozen=True):
    """One candidate of the made-up class."""

    id: str
    name: str
    programme: str
    departure: date


class _Mark(msgspec.Struct, frozen=True):
    """One thing said about one item of one candidate, at a moment in the past."""

    at: datetime
    person: str
    item: str
    fields: dict[str, str | bool | int]


def fill(store: Store, at: datetime) -> None:
    """Put the made-up centre into an empty store, as if it had been used for weeks until `at`."""
    start, chance = at - timedelta(weeks=_WEEKS), Random(24)
    founded = founding.found_centre(store, CENTRE, PLACE, TRAINER, PASSWORD, start, cost=keys.Cost.SAMPLE)
    key = sign_in.check(store, founded.trainer, PASSWORD, start).key
    trainer = Author(founded.trainer, key)
    with store.act(trainer, start) as act:
        invented = _enrol_all(act, chance, at)
        ids = {one.name: one.id for one in invented}
        classes = {name: [ids[one] for one in whom] for name, whom in _CLASSES.items()}
        demo_people.fill(act, founded.trainer, classes, at.date())
    claims, verdicts = _history(invented, chance, at)
    with store.act(Author(""), start) as act:
        _answer_all(act, invented)
        _keep_offer(act, next(one for one in invented if one.name == _OFFERED))
        _write_all(act, claims)
        demo_practice.fill(act, {one.name: one.id for one in invented}, at)
    with store.act(trainer, start) as act:
        _write_all(act, verdicts)
    followed = next(one.id for one in invented if one.name == _OFFERED)
    demo_course.fill(store, trainer, [one.id for one in invented], followed, at)
    demo_hours.fill(store, trainer, TRAINER, followed, at)
    demo_reports.fill(store, trainer, followed, next(one.id for one in invented if one.name == _REPORTED), at)
    store.local.set(sample.MARK, "yes")


def _enrol_all(act: Act, chance: Random, at: datetime) -> list[_Invented]:
    invented: list[_Invented] = []
    for class_name, people_names in _CLASSES.items():
        class_id = people.open_class(act, class_name)
        for name in people_names:
            departure = at.date() + timedelta(days=_DAYS_LEFT[len(invented) % len(_DAYS_LEFT)])
            programme = _programme(departure)
            one = _Invented(people.enrol(act, name, class_id), name, programme, departure)
            sign_in.set_pin(act, one.id, PIN, keys.Cost.SAMPLE)
            _plan(act, one, chance, at.date())
            invented.append(one)
    return invented


def _programme(departure: date) -> str:
    """The new programme for whoever may go under it, as a class in the year of the change has both."""
    return "esd" if departure >= resources.toml("checklists/programmes.toml")["esd"]["entry_first"] else "titp"


def _plan(act: Act, one: _Invented, chance: Random, today: date) -> None:
    filed = one.departure - _FILED_BEFORE
    people.plan_journey(
        act,
        one.id,
        programme=one.programme,
        field=chance.choice(_FIELDS),
        prefecture=chance.choice(_PREFECTURES),
        plan_filed=filed if filed <= today else None,
        entry=one.departure + timedelta(days=1),
        departure=one.departure,
        enrolled=demo_course.first_day(today),
    )


def _answer_all(act: Act, invented: list[_Invented]) -> None:
    """Each answers for herself; one has not been asked yet, one said no, one has taken her yes back."""
    for one in invented:
        act.author = Author(one.id)
        said = _NOT_AGREED.get(one.name, "yes")
        if said in ("yes", "no"):
            consent.answer(act, one.id, said)
        elif said:
            consent.withdraw(act, one.id)


def _keep_offer(act: Act, one: _Invented) -> None:
    """One candidate has typed in a contract; it is private, and there so that there is a payslip to look at."""
    # Here and not above: every sign-in asks whether it is a sample, and none needs payroll.
    from intern_desktop.payroll.offer import Hours, Offer

    offer = Offer(
        prefecture="13",
        monthly_wage=200_000,
        scheduled_hours=Decimal(160),
        overtime=Hours(overtime_hours=Decimal(10)),
        deductions={"rent": 33_000},
        first_day=one.departure + timedelta(days=31),
        programme="esd" if one.programme == "esd" else "titp",
    )
    act.author = Author(one.id)
    fields: dict[str, str | bool | int] = {"name": _OFFER, "body": msgspec.json.encode(offer).decode()}
    act.append("offer", subject=f"{one.id}/{new_id()}", scope=private(one.id), fields=fields)


def _history(invented: list[_Invented], chance: Random, at: datetime) -> tuple[list[_Mark], list[_Mark]]:
    """What candidates reported and what the trainer answered, each by its moment."""
    listed = resources.toml("checklists/default.toml").values()
    tasks = [task for tasks in listed if isinstance(tasks, list) for task in tasks if "due" in task]
    claims: list[_Mark] = []
    verdicts: list[_Mark] = []
    for one in invented:
        for task in tasks:
            if one.programme in task.get("programmes", ("titp", "esd")) and _is_done(one, task, chance, at.date()):
                _say(one, str(task["id"]), chance, at, claims, verdicts)
    return sorted(claims, key=_moment), sorted(verdicts, key=_moment)


def _is_done(one: _Invented, task: dict[str, Any], chance: Random, today: date) -> bool:
    left = (one.departure - today).days + int(task.get("due", -30))
    likely = 0.94 if left < 0 else 0.8 if left < 21 else 0.5 if left < 60 else 0.18
    return chance.random() < likely


def _say(one: _Invented, item: str, chance: Random, at: datetime, claims: list[_Mark], verdicts: list[_Mark]) -> None:
    """She reports it one evening; the trainer answers a day or two later, or takes the paper in class at once."""
    seen = one.name not in _NOT_AGREED
    said = at - timedelta(days=chance.randint(1, _WEEKS * 7 - 1), minutes=chance.randint(5, 240))
    answered = said + timedelta(days=chance.randint(1, 3), minutes=chance.randint(0, 90))
    in_class = seen and chance.random() < 0.45
    if not in_class:
        claims.append(_Mark(said, one.id, item, {"claim": "done"}))
    if seen and answered < at:
        back = not in_class and chance.random() < 0.1
        fields = (
            {"claim": "", "verdict": "sent_back", "note": chance.choice(_NOTES)} if back else {"verdict": "confirmed"}
        )
        verdicts.append(_Mark(answered, one.id, item, {**fields}))


def _write_all(act: Act, marks: list[_Mark]) -> None:
    """All in one transaction: the moment and, for what candidates said, the author go on from entry to entry."""
    by_candidates = act.author.key is None
    for said in marks:
        act.at = said.at
        if by_candidates:
            act.author = Author(said.person)
        act.append("mark", subject=f"{said.person}/{said.item}", scope=shared(said.person), fields=said.fields)


def _moment(said: _Mark) -> datetime:
    return said.at

"""What shows that a thing is done: what there is of what is wanted, and what may be written as its value.

Of health the program keeps that something was seen, and a day; never a finding. So the only values are a day and a
whole number, and no number is asked under health.
"""

from datetime import date, timedelta
from functools import cached_property

import msgspec
from sqlalchemy import Connection

from intern_desktop.departure.programme import Journey
from intern_desktop.departure.tasks import Task
from intern_desktop.errors import FieldError, UserError
from intern_desktop.i18n import N_, date_text

_LONGEST_NUMBER = 15
_NEAR = timedelta(days=60)
"""Of a day that is this near to what can be the year is not doubted."""


class Evidence(msgspec.Struct, frozen=True, gc=False):
    """How far what the program itself can see goes: `have` of `wants`, in `unit`.

    `unit` is "page" (a quiz), "percent" (a deck, a habit) or "minutes" (hours); "" for what only she or a trainer can
    say, which is always met.
    """

    met: bool = True
    have: int = 0
    wants: int = 0
    unit: str = ""


class Sight:
    """What the program can see of one candidate; each thing is read when it is first asked for."""

    def __init__(self, reading: Connection, person: str, journey: Journey, today: date) -> None:
        self.reading, self.person, self.journey, self.today = reading, person, journey, today

    def of(self, task: Task) -> Evidence:
        """How far a task is, as far as the program can see."""
        if task.evidence == "quiz":
            met = task.asks in self._understood
            return Evidence(met, int(met), 1, "page")
        if task.evidence == "level":
            return _percent(self._levels.get(task.asks, 0), task.wants)
        if task.evidence == "habit":
            return _percent(self._habits.get(task.asks, 0), task.wants)
        return self._hours(task) if task.evidence == "hours" else Evidence()

    @cached_property
    def _understood(self) -> frozenset[str]:
        """The pages whose questions she has answered; those of an older version count on."""
        from intern_desktop.departure import understanding

        return frozenset(understanding.understood(self.reading, self.person))

    @cached_property
    def _levels(self) -> dict[str, int]:
        from intern_desktop.departure import levels

        return {deck: one.level for deck, one in levels.reached(self.reading, self.person).items()}

    @cached_property
    def _habits(self) -> dict[str, int]:
        from intern_desktop.departure import habit_strength

        return habit_strength.percents(self.reading, self.person, self.journey, self.today)

    def _hours(self, task: Task) -> Evidence:
        from intern_desktop.departure import training_hours

        hours = training_hours.total(self.reading, self.person, self.journey)
        wants = 60 * task.wants or hours.wants
        return Evidence(hours.counted >= wants and hours.spread, hours.counted, wants, "minutes")


def seen(task: Task, state: str, sight: Sight) -> Evidence:
    """The evidence of one item; of what is marked, or not for her, nothing is looked up any more."""
    return Evidence() if state in ("claimed", "confirmed", "not_applicable") else sight.of(task)


def refuse_unmet(sight: Sight, task: Task) -> None:
    """Raise UserError, with what is still missing, where the program sees that it is not there yet."""
    found = sight.of(task)
    if found.met:
        return
    fields = {"have": found.have, "wants": found.wants}
    if task.evidence == "quiz":
        # Translators: vi: "Bạn trả lời hết các câu hỏi ở cuối trang cẩm nang này trước nhé, rồi báo xong."
        raise UserError(N_("Answer the questions at the end of its page in the guide first, then report it as done."))
    if task.evidence == "level":
        # Translators: vi: "Bạn luyện bộ thẻ này thêm chút nữa nhé: cần {wants}% thẻ nhớ được cả tuần."
        raise UserError(N_("Practise these cards a little more: {wants} % of them are to hold for a week."), **fields)
    if task.evidence == "habit":
        # Translators: vi: "Thói quen này đang ở {have}%, cần {wants}%. Mỗi ngày làm được lại tăng thêm một chút."
        raise UserError(
            N_("This habit is at {have} %, {wants} % is asked. Each day that goes well raises it."), **fields
        )
    hours = {"have": found.have // 60, "wants": found.wants // 60}
    if found.have < found.wants:
        # Translators: vi: "Tới giờ tính được {have} trong {wants} giờ học. Học thêm và ghi vào sổ rồi báo xong nhé."
        raise UserError(
            N_("So far {have} of {wants} hours of lessons count. Report it once the rest is logged."), **hours
        )
    # Translators: vi: "Số giờ đã đủ, nhưng các buổi học phải kéo dài ít nhất một tháng."
    raise UserError(N_("The hours are enough, but the lessons have to be spread over at least a month."))


def accepted(task: Task, value: str, journey: Journey, today: date) -> str:
    """A value as it is kept: a day as ISO, a whole number, "" where none is asked. FieldError "value" for another."""
    if task.evidence == "date":
        return _day(task, value, journey, today)
    return _number(task, value) if task.evidence == "number" else ""


def valid_until(task: Task, value: str) -> date | None:
    """The last day on which a day that was written still counts; None for what does not lapse."""
    day = day_of(task, value)
    return day + timedelta(days=task.valid_days) if day is not None and task.valid_days else None


def day_of(task: Task, value: str) -> date | None:
    """The day that was written as evidence; None where none is asked, or none can be read."""
    if task.evidence != "date" or not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _percent(have: int, wants: int) -> Evidence:
    return Evidence(have >= wants, have, wants, "percent")


def _day(task: Task, value: str, journey: Journey, today: date) -> str:
    if not value:
        # Translators: vi: "Bạn ghi ngày in trên giấy vào nhé."
        raise FieldError("value", N_("Write the day that stands on the paper."))
    day = day_of(task, value)
    if day is None:
        # Translators: vi: "Đây không phải là một ngày. Bạn ghi như {example}."
        raise FieldError("value", N_("This is not a day. Type it like {example}."), example=date_text(today, "short"))
    begins = today if journey.enrolled is None else min(today, journey.enrolled)
    first, last = begins - timedelta(days=task.oldest), today + timedelta(days=task.ahead)
    if first <= day <= last:
        return day.isoformat()
    meant = next((one for one in _other_years(day, last) if first <= one <= last), None)
    if meant is not None and not first - _NEAR <= day <= last + _NEAR:
        # Translators: vi: "Ngày này thuộc năm {year}. Có phải bạn muốn ghi {day} không?"
        wrong_year = N_("This day lies in the year {year}. Did you mean {day}?")
        raise FieldError("value", wrong_year, year=day.year, day=date_text(meant, "short"))
    if day > last:
        # Translators: vi: "Ngày này chưa tới. Bạn ghi khi đã có giấy trong tay nhé."
        raise FieldError("value", N_("This day has not come yet. Write it down once you have the paper."))
    # Translators: vi: "Ngày này cách đây quá lâu. Bạn xem lại năm nhé."
    raise FieldError("value", N_("This day is too long ago. Look at the year again."))


def _other_years(day: date, last: date) -> list[date]:
    """The same day of the latest years that could be meant, the latest first."""
    found = []
    for year in (last.year, last.year - 1):
        try:
            found.append(day.replace(year=year))
        except ValueError:  # 29 February
            continue
    return found


def _number(task: Task, value: str) -> str:
    least, most = task.least, task.most or 1_000_000
    if not value.isdecimal():
        # Translators: vi: "Bạn ghi một số nguyên."
        raise FieldError("value", N_("Write a whole number."))
    if len(value) > _LONGEST_NUMBER or not least <= int(value) <= most:
        # Translators: vi: "Số này từ {least} tới {most}. Bạn xem lại nhé."
        raise FieldError(
            "value", N_("This is a number from {least} to {most}. Look at it again."), least=least, most=most
        )
    return str(int(value))

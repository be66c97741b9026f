"""What the roll call says: one line of it, the counts above it, and the full sentence of the one that is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from intern_desktop.i18n import date_text, number_text, time_text, tr, trn
from intern_desktop.ui.road import brief_days

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.roll_call import Correction, Line, Roll

PRESENT = ("early", "on_time")


def state_words(verdict: str, came: str = "", early: int | None = None, reason: str = "") -> str:
    """One verdict in a few words, small letters: "present 07:48", "6 minutes late", "excused: at the doctor's"."""
    if verdict in PRESENT:
        # Translators: in the roll call, small letters; vi: "có mặt {time}", "có mặt"
        return tr("present {time}", time=came) if came else tr("present")
    if verdict == "late":
        # Translators: in the roll call; vi: "muộn {n} phút", "muộn"
        return trn("{n} minute late", "{n} minutes late", -early) if early is not None and early < 0 else tr("late")
    if verdict == "absent":
        # Translators: in the roll call; vi: "vắng"
        return tr("absent")
    if verdict == "excused":
        # Translators: in the roll call; vi: "có phép: {reason}", "có phép"
        return tr("excused: {reason}", reason=reason) if reason else tr("excused")
    if verdict == "own":
        # Translators: she pressed or gave notice, and has not agreed that trainers see it; vi: "bạn ấy đã tự ghi"
        return tr("noted by herself")
    # Translators: in the roll call: she wrote why, but too late to be excused; vi: "bạn ấy viết: {reason}"
    # Translators: in the roll call; vi: "chưa điểm danh"
    return tr("she wrote: {reason}", reason=reason) if reason else tr("not called yet")


def line_words(line: Line) -> str:
    """What stands at the right of a name: that she is away in a row, else her state, whose shape stands beside it."""
    return _away(line) or _state(line)


def _state(line: Line) -> str:
    return state_words(line.verdict, line.came, line.early, line.reason)


def _away(line: Line) -> str:
    return away_words(line) if line.verdict in ("open", "absent", "own") else ""


def away_words(line: Line) -> str:
    """That she was absent several course days in a row, and since which; "" where she was not."""
    if line.since is None:
        return ""
    # Translators: quietly beside a name in the roll call; vi: "vắng {n} buổi liền từ {day}"
    return trn(
        "absent {n} day in a row since {day}",
        "absent {n} days in a row since {day}",
        line.away,
        day=brief_days(line.since),
    )


def correction_words(told: Correction) -> str:
    """Who wrote it again, when, and what stood before."""
    from intern_desktop.departure.day_records import minutes_early

    before = told.before
    early = minutes_early(before.planned, before.came) if before.planned and before.came else None
    said = state_words(before.verdict or "open", before.came, early, before.reason)
    when = f"{date_text(told.at.date(), 'short')} {time_text(told.at)}"
    # Translators: in the roll call; vi: "{who} sửa lúc {when}, trước đó: {before}"
    who = tr("{who} changed it on {when}, before: {before}", who=told.who, when=when, before=said)
    # Translators: the same where nobody knows any more who it was; vi: "Sửa lúc {when}, trước đó: {before}"
    return who if told.who else tr("Changed on {when}, before: {before}", when=when, before=said)


def sentence(line: Line) -> str:
    """A whole line for those who listen: number, name, state, and what else is known."""
    # Translators: a line of the roll call as it is read aloud; vi: "{number} {name}, {state}"
    state = " · ".join(part for part in (_away(line), _state(line)) if part)
    said = tr("{number} {name}, {state}", number=number_text(line.number), name=line.name, state=state)
    return f"{said}. {correction_words(line.corrected)}" if line.corrected is not None else said


def counts(roll: Roll) -> str:
    """ "28 present, 1 late, 1 excused, 1 absent": what there is of each."""
    # Translators: the counts above the roll call; vi: "{n} có mặt"
    parts = [trn("{n} present", "{n} present", roll.count(*PRESENT))]
    late, excused, absent, own = (roll.count(one) for one in ("late", "excused", "absent", "own"))
    if late:
        # Translators: vi: "{n} muộn"
        parts.append(trn("{n} late", "{n} late", late))
    if excused:
        # Translators: vi: "{n} có phép"
        parts.append(trn("{n} excused", "{n} excused", excused))
    if absent:
        # Translators: vi: "{n} vắng"
        parts.append(trn("{n} absent", "{n} absent", absent))
    if own:
        # Translators: vi: "{n} tự ghi"
        parts.append(trn("{n} noted by herself", "{n} noted by themselves", own))
    return ", ".join(parts)


def left_words(roll: Roll) -> str:
    """How many are not called yet."""
    # Translators: beside the counts of the roll call; vi: "còn {n}"
    # Translators: vi: "đủ cả rồi"
    return trn("{n} left", "{n} left", roll.left) if roll.left else tr("all called")


def about(roll: Roll, class_name: str) -> str:
    """Day, beginning and class."""
    day = date_text(roll.day, "full")
    if not roll.planned:
        return ", ".join(part for part in (day, class_name) if part)
    if not class_name:
        # Translators: beside the title of the roll call; vi: "{day}, tiết {time}"
        return tr("{day}, {time}", day=day, time=roll.planned)
    # Translators: beside the title of the roll call; vi: "{day}, tiết {time}, lớp {class_name}"
    return tr("{day}, {time}, class {class_name}", day=day, time=roll.planned, class_name=class_name)

"""What is said about arriving: minutes early and late, what the card of today says, and the sentences for Japan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

import msgspec

from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, date_text, language, time_text, tr, trn
from intern_desktop.ui.road import brief_days

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.punctuality import DayRecord, Today

TARGET, EARLIEST = 5, 120
"""Minutes before the beginning: what one aims at, 五分前行動; and from when on one can say that one has come."""

GOOD, GROWING = 80, 50
"""Percent from which a habit is called good, and growing."""

LATE = "{電車|でんしゃ}が{遅|おく}れていて、{十分|じゅっぷん}ほど{遅|おく}れます。{申|もう}し{訳|わけ}ありません。"
ABSENT = "{体調|たいちょう}が{悪|わる}いので、{今日|きょう}は{休|やす}ませていただけますか。"
AHEAD = "{明日|あした}、{病院|びょういん}に{行|い}くので、{休|やす}ませていただけますか。"
"""What one says on the phone: late today, absent today, absent on another day. With readings as marks."""


class Arrival(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """What the card says: its heading and a line below it, and what can be pressed.

    `tone` is "" or "good"; `time` and `beside` are the same in two parts, for where the time stands large. `way` is the
    words of its link, "" for none, which leads to the form of a report, or with `to_calendar` to the course's calendar.
    """

    title: str
    words: str
    time: str = ""
    beside: str = ""
    can_arrive: bool = False
    way: str = ""
    to_calendar: bool = False
    tone: str = ""


def minutes_of(clock: str) -> int:
    """A time of day, "07:48", as minutes since midnight."""
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes)


def early_words(early: int) -> str:
    """So many minutes before (or, negative, after) the beginning, as part of a sentence."""
    if early > 0:
        # Translators: part of a sentence; vi: "sớm {n} phút"; ja: "{n}分前"
        return trn("{n} minute early", "{n} minutes early", early)
    if early < 0:
        # Translators: part of a sentence, never blaming; vi: "muộn {n} phút"; ja: "{n}分遅れ"
        return trn("{n} minute late", "{n} minutes late", -early)
    # Translators: part of a sentence; vi: "đúng giờ bắt đầu"; ja: "開始時刻ちょうど"
    return tr("just as it begins")


def arrival_of(today: Today, ends: str, now: datetime) -> Arrival:
    """What the card of today says at this moment; `ends` is when the last session of the day ends."""
    if today.session is None:
        # Translators: vi: "Hôm nay không có giờ học"
        title = tr("No course today") if today.off is None else plain(chosen(today.off))
        return Arrival(title=title, words=next_words(today.next_day))
    record = today.record
    if record is not None and record.came:
        return _arrived(record)
    if record is not None and record.by == "trainer" and record.verdict in ("absent", "excused"):
        return _called(record)
    return _waiting(today.session.begins, ends, record, now)


def _arrived(record: DayRecord) -> Arrival:
    early = 0 if record.early is None else record.early
    if record.by == "trainer":
        # Translators: the trainer wrote it at roll call; vi: "Thầy cô ghi bạn đến lúc {time}"
        title = tr("Your trainer wrote that you came at {time}", time=record.came)
    else:
        # Translators: vi: "Bạn đến lúc {time}"
        title = tr("You came at {time}", time=record.came)
    minutes = early_words(early)
    # Translators: below the time at which somebody came; minutes: "12 minutes early"; vi: "{minutes}. Đã lưu."
    words = tr("{minutes}. It is saved.", minutes=minutes[:1].upper() + minutes[1:])
    tone = "good" if early >= 0 else ""
    return Arrival(title=title, words=words, time=record.came, beside=minutes, tone=tone)


def _called(record: DayRecord) -> Arrival:
    if record.verdict == "excused":
        # Translators: vi: "Hôm nay bạn nghỉ có phép"
        return Arrival(title=tr("You are excused today"), words=record.reason)
    # Translators: from the trainer's roll call; vi: "Thầy cô ghi hôm nay bạn vắng"
    title = tr("Your trainer wrote that you are absent today")
    # Translators: vi: "Nếu không phải vậy, bạn nói với thầy cô."
    return Arrival(title=title, words=tr("If that is not so, tell your trainer."))


def _waiting(begins: str, ends: str, record: DayRecord | None, now: datetime) -> Arrival:
    time = time_text(now)
    early = minutes_of(begins) - minutes_of(time)
    if minutes_of(time) > minutes_of(ends):
        # Translators: vi: "Giờ học hôm nay đã xong lúc {time}"
        title = tr("The course of today ended at {time}", time=ends)
        # Translators: vi: "Chưa ghi bạn đến lúc nào. Bạn nói với thầy cô để thầy cô ghi."
        return Arrival(title=title, words=tr("When you came is not written. Tell your trainer, who can write it."))
    # Translators: vi: "Buổi học bắt đầu {time}"; ja: "授業は{time}からです"
    title = tr("The session begins at {time}", time=begins)
    # Translators: a link on the card of arrival; vi: "Báo nghỉ hoặc đến muộn"; ja: "欠席・遅刻の連絡"
    way = tr("Report absence or lateness")
    words, early_said = "", early_words(early)
    if record is not None and record.reason:
        # Translators: what she reported beforehand, in her own words; vi: "Bạn đã báo: {reason}"
        words = tr("You have reported: {reason}", reason=record.reason)
        # Translators: vi: "Đổi lời báo"
        way = tr("Change the report")
    if early > EARLIEST:
        first = f"{(minutes_of(begins) - EARLIEST) // 60:02}:{(minutes_of(begins) - EARLIEST) % 60:02}"
        # Translators: vi: "Bạn điểm danh được từ {time}."
        return Arrival(
            title=title, words=words or tr("You can say that you have arrived from {time}.", time=first), way=way
        )
    if not words:
        # Translators: minutes: "12 minutes early"; vi: "Bây giờ {time}, {minutes}"; ja: "今は{time}、{minutes}です"
        words = tr("It is {time} now, {minutes}", time=time, minutes=early_said)
    return Arrival(title=title, words=words, time=time, beside=early_said, can_arrive=True, way=way)


def no_calendar(*, own: bool) -> Arrival:
    """What stands there while nobody has written in when the course is; on a PC of her own she does it herself."""
    # Translators: vi: "Chưa có lịch học"
    title = tr("There is no timetable yet")
    if own:
        # Translators: vi: "Ghi ngày và giờ học, rồi mỗi buổi bạn bấm một cái khi đến nơi."
        words = tr("Write in the days and times of your course; then one press says that you have arrived.")
        # Translators: vi: "Ghi lịch học"
        return Arrival(title=title, words=words, way=tr("Write in the timetable"), to_calendar=True)
    # Translators: vi: "Khi trung tâm ghi lịch, bạn bấm một cái khi đến lớp là xong."
    return Arrival(
        title=title, words=tr("Once the centre has written it in, one press here says that you have arrived.")
    )


def next_words(day: date | None) -> str:
    """When the next session is."""
    if day is None:
        # Translators: vi: "Chưa có buổi học nào trong lịch."
        return tr("No further session is in the calendar.")
    # Translators: vi: "Buổi tới: {day}."
    return tr("The next session: {day}.", day=date_text(day, "full"))


def share_sentence(records: Sequence[DayRecord], most: int = 14) -> str:
    """How often she was early enough, over the last sessions that count."""
    counted = [one for one in records if one.verdict in ("early", "on_time", "late", "absent")][-most:]
    if not counted:
        return ""
    good = sum(1 for one in counted if one.verdict == "early")
    # Translators: vi: "Sớm từ 5 phút trong {good} trên {n} buổi gần nhất."
    return trn(
        "Early by {minutes} minutes or more in {good} of the last {n} session.",
        "Early by {minutes} minutes or more in {good} of the last {n} sessions.",
        len(counted),
        good=good,
        minutes=TARGET,
    )


def first_days() -> str:
    """What stands there while no session counts yet."""
    # Translators: vi: "Sau vài buổi đầu, con số này mới nói được điều gì."
    return tr("After a few sessions this number begins to say something.")


def headline(share: int) -> str:
    """The habit in a few words, by its strength in percent."""
    if share >= GOOD:
        # Translators: vi: "Bạn đang giữ thói quen tốt"
        return tr("You are keeping a good habit")
    if share >= GROWING:
        # Translators: vi: "Thói quen đang lớn dần"
        return tr("The habit is growing")
    # Translators: vi: "Thói quen mới bắt đầu"
    return tr("The habit is beginning")


def sentence(records: Sequence[DayRecord], sessions_back: int) -> str:
    """How often she was early, and, where one was late not long ago, how that is made up for."""
    said = share_sentence(records)
    if not said:
        return first_days()
    if not sessions_back:
        return said
    # Translators: vi: "Một lần muộn chỉ làm giảm ít; {n} buổi đến sớm bù lại được."
    recovers = trn(
        "One late session lowers it only a little; {n} early one makes up for it.",
        "One late session lowers it only a little; {n} early ones make up for it.",
        sessions_back,
    )
    return f"{said}{'' if language() == 'ja' else ' '}{recovers}"


def cell_words(record: DayRecord) -> str:
    """A session in one or two words, as it stands in a cell of the weeks."""
    if record.verdict == "excused":
        # Translators: in a small cell, one or two short words; vi: "có phép"; ja: "届出"
        return tr("excused")
    if record.verdict == "absent":
        # Translators: in a small cell; vi: "vắng"; ja: "欠席"
        return tr("absent")
    if record.verdict == "open" or record.early is None:
        # Translators: in a small cell, of a session that is not over; vi: "hôm nay"
        return tr("today") if record.verdict == "open" else tr("came")
    if record.early > 0:
        # Translators: minutes, in a small cell; vi: "sớm {n}"; ja: "{n}分前"
        return tr("early {n}", n=record.early)
    # Translators: minutes, in a small cell; vi: "muộn {n}"; ja: "{n}分遅れ"
    return tr("late {n}", n=-record.early) if record.early else tr("on time")


def day_words(record: DayRecord) -> str:
    """A session that was late or missed, named beside the curve."""
    day = brief_days(record.day)
    told = f", {record.reason}" if record.reason else ""
    if record.verdict == "absent":
        # Translators: beside the curve; vi: "{day} vắng"
        return tr("{day} absent", day=day) + told
    # Translators: beside the curve; minutes: "4 minutes late"; vi: "{day} {minutes}"
    return tr("{day} {minutes}", day=day, minutes=early_words(record.early or 0)) + told

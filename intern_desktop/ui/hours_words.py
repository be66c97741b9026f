"""What is said about training hours: names of subjects, lengths, how far one is, and what counts from when."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from intern_desktop.i18n import date_text, number_text, tr, trn

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.hours_outlook import Outlook
    from intern_desktop.departure.programme import Journey
    from intern_desktop.departure.training_hours import Hours

Line = tuple[str, str]
"""A sentence and its tone: "", "caution" or "good"."""

_HOUR = 60


def subject_name(subject: str) -> str:
    """A subject as it is listed and chosen."""
    # Translators: subjects of lessons before the departure; vi: "Tiếng Nhật", "Đời sống ở Nhật", "Luật bảo vệ bạn",
    # "Kiến thức khác"; ja: "日本語", "日本での生活", "法的保護", "その他の知識"
    names: dict[str, Callable[[], str]] = {
        "japanese": lambda: tr("Japanese language"),
        "life": lambda: tr("Life in Japan"),
        "legal": lambda: tr("Legal protection"),
    }
    return names.get(subject, lambda: tr("Other knowledge"))()


def length_text(minutes: int) -> str:
    """So many hours and minutes, as "3 h", "3 h 30 min" or "45 min"."""
    hours, rest = divmod(minutes, _HOUR)
    fields = {"h": number_text(hours), "m": number_text(rest)}
    if hours and rest:
        # Translators: a length of time; vi: "{h} giờ {m} phút"; ja: "{h}時間{m}分"
        return tr("{h} h {m} min", **fields)
    if rest:
        # Translators: a length of time; vi: "{m} phút"; ja: "{m}分"
        return tr("{m} min", **fields)
    # Translators: a length of time; vi: "{h} giờ"; ja: "{h}時間"
    return tr("{h} h", **fields)


def short_text(minutes: int) -> str:
    """The same for a column of numbers: "62" or "62:30"."""
    hours, rest = divmod(minutes, _HOUR)
    return f"{number_text(hours)}:{rest:02}" if rest else number_text(hours)


def figure_words(hours: Hours) -> str:
    """What stands beside the large figure."""
    # Translators: after a large number of hours; vi: "trên {wants} giờ được tính"; ja: "/ {wants}時間（数える時間）"
    return tr("of {wants} hours that count", wants=number_text(hours.wants // _HOUR))


def missing_words(hours: Hours) -> str:
    """What is missing, as the card of the day says it."""
    if hours.enough:
        # Translators: vi: "Đã đủ giờ."
        return tr("All hours are there.")
    if not hours.missing:
        # Translators: vi: "Đủ giờ rồi; các buổi phải trải trên một tháng trở lên."
        return tr("The hours are there; the lessons must lie at least a month apart.")
    # Translators: vi: "Còn {n} giờ."
    return trn("{n} hour to go.", "{n} hours to go.", -(-hours.missing // _HOUR))


def pace_line(outlook: Outlook) -> Line:
    """When it is enough at the pace of the last four weeks; nothing where that is not known."""
    if outlook.on is None:
        return "", ""
    day = date_text(outlook.on, "short")
    if outlook.in_time:
        # Translators: at the pace of the last four weeks; vi: "Học đều thì đủ vào {day}."
        return tr("At this pace they are enough on {day}.", day=day), ""
    # Translators: vi: "Học như bốn tuần qua thì {day} mới đủ, sau ngày vào Nhật. Hỏi trung tâm để thêm buổi học."
    late = tr("At this pace they are enough on {day}, after the entry. Ask your centre for more lessons.", day=day)
    return late, "caution"


def window_line(hours: Hours) -> str:
    """From which day lessons count."""
    if hours.first is None or hours.last is None:
        # Translators: vi: "Chưa biết ngày bay nên mọi buổi đều được tính. Biết rồi thì chỉ tính sáu tháng trước ngày
        # vào Nhật."
        return tr(
            "The flight is not known yet, so every lesson counts for now. Later only the six months before entry count."
        )
    days = {"first": date_text(hours.first, "short"), "last": date_text(hours.last, "short")}
    # Translators: vi: "Chỉ tính buổi học từ {first} đến {last}, sáu tháng trước ngày vào Nhật."
    return tr("Lessons count from {first} to {last}, the six months before entry.", **days)


def counting_lines(hours: Hours, outlook: Outlook, journey: Journey) -> list[Line]:
    """What counts from when, what does not, and what a later flight would change."""
    found: list[Line] = [(window_line(hours), "")]
    if hours.outside:
        # Translators: vi: "{hours} quá sớm nên không tính."
        found.append((tr("{hours} lie too early to count.", hours=length_text(hours.outside)), "caution"))
    if hours.over:
        # Translators: vi: "{hours} nằm ngoài tám giờ của một ngày nên không tính."
        found.append(
            (tr("{hours} lie beyond eight hours of a day and do not count.", hours=length_text(hours.over)), "")
        )
    if hours.apart:
        # Translators: vi: "{hours} về luật bảo vệ bạn không tính ở đây: môn này học sau khi sang Nhật, do người ngoài
        # công ty dạy."
        apart = tr(
            "{hours} of legal protection do not count here: somebody from outside teaches it after you arrive.",
            hours=length_text(hours.apart),
        )
        found.append((apart, ""))
    if hours.counted and not hours.spread:
        # Translators: vi: "Buổi đầu và buổi cuối phải cách nhau ít nhất một tháng."
        found.append((tr("The first and the last lesson must lie at least a month apart."), ""))
    found += _later_lines(hours, outlook)
    if journey.programme == "esd":
        # Translators: under the programme of 2027; vi: "Đậu A1 rồi thì chỉ cần 110 giờ. Bạn hỏi lại trung tâm nhé."
        found.append((tr("With A1 passed 110 hours are enough. Ask your centre to confirm it."), ""))
    return found


def _later_lines(hours: Hours, outlook: Outlook) -> list[Line]:
    if outlook.later is None or not hours.counted:
        return []
    fields = {"day": date_text(outlook.later, "short"), "hours": length_text(outlook.lost)}
    if outlook.lost:
        # Translators: vi: "Nếu bay muộn một tháng, vào Nhật {day}, thì {hours} không còn được tính."
        return [(tr("If you fly a month later and enter on {day}, {hours} drop out.", **fields), "caution")]
    # Translators: vi: "Bay muộn một tháng, vào Nhật {day}, thì vẫn không mất giờ nào."
    return [(tr("If you fly a month later and enter on {day}, nothing drops out.", **fields), "")]


def day_text(day: date) -> str:
    """A day in a list of lessons."""
    return date_text(day, "short")

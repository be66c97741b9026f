"""The one sentence above the list: why nothing is dated, that the flight waits, that she has left, that all is done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from intern_desktop.i18n import date_text, tr
from intern_desktop.ui.checklist_viewer import Viewer

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item
    from intern_desktop.departure.programme import Journey

JOURNEY, FIRST_DAYS, PRACTICE = "journey", "first_days", "practice"
"""Where the way out leads: her journey, the group of the first days, the practice."""


class Told(NamedTuple):
    """A sentence, its kind, and its way out: what the link says and where it leads ("" for none)."""

    words: str
    kind: str = "caution"
    link: str = ""
    way: str = ""


def told(journey: Journey, found: Sequence[Item], viewer: Viewer, *, departed: bool) -> Told | None:
    """What is to be said first about this list; None where the list speaks for itself."""
    said = _to_trainer if viewer.trainer else _to_candidate
    return said(journey, found, viewer, departed=departed)


def _to_candidate(journey: Journey, found: Sequence[Item], viewer: Viewer, *, departed: bool) -> Told | None:
    if journey.state == "withdrawn":
        # Translators: vi: "Bạn đã thôi đi. Mọi điều đã ghi vẫn ở đây nếu bạn quay lại."
        words = tr("You are not going any more. All that was written down stays here, in case you come back.")
        return Told(words, "info", tr("Fill in your journey"), JOURNEY)
    if journey.state == "postponed":
        # Translators: vi: "Chuyến đi đang hoãn, nên các hạn chờ ngày bay mới. Mọi dấu vẫn giữ."
        words = tr("Your departure is postponed, so the dates wait for a new day. Every mark stays.")
        return Told(words, "caution", tr("Fill in your journey"), JOURNEY)
    if departed:
        # Translators: vi: "Bạn đã sang Nhật. Bây giờ là việc của 14 ngày đầu."
        words = tr("You are in Japan now. What comes next are the first 14 days.")
        # Translators: vi: "Xem việc 14 ngày đầu"
        return Told(words, "info", tr("Show the first 14 days"), FIRST_DAYS)
    if _all_done(found, viewer):
        return _done(viewer)
    undated = tr("Without the day of departure the list has no dates yet.")
    return Told(undated, "caution", tr("Fill in your journey"), JOURNEY) if journey.departure is None else None


def _all_done(found: Sequence[Item], viewer: Viewer) -> bool:
    settled = ("confirmed",) if viewer.centre else ("confirmed", "claimed")
    counted = [item.state for item in found if item.counts]
    return bool(counted) and all(state in settled for state in counted)


def _done(viewer: Viewer) -> Told:
    # Translators: vi: "Mọi việc bắt buộc đã được xác nhận."
    confirmed = tr("Everything that is required is confirmed.")
    # Translators: vi: "Mọi việc bắt buộc đã xong."
    words = confirmed if viewer.centre else tr("Everything that is required is done.")
    # Translators: vi: "Luyện tiếng Nhật"
    return Told(words, "good", tr("Practise Japanese"), PRACTICE)


def _to_trainer(journey: Journey, _found: Sequence[Item], viewer: Viewer, *, departed: bool) -> Told | None:
    name = viewer.given
    day = "" if journey.state_on is None else date_text(journey.state_on, "short")
    if journey.state == "withdrawn":
        # Translators: vi: "{name} đã thôi đi, từ ngày {day}."
        return Told(tr("{name} is not going any more, since {day}.", name=name, day=day), "info")
    if journey.state == "postponed":
        # Translators: vi: "Chuyến đi của {name} hoãn từ ngày {day}; các hạn chờ ngày bay mới."
        words = tr(
            "The departure of {name} is postponed since {day}; the dates wait for a new day.", name=name, day=day
        )
        return Told(words)
    if departed:
        # Translators: vi: "{name} đã sang Nhật."
        return Told(tr("{name} is in Japan.", name=name), "info")
    if journey.departure is None:
        # Translators: vi: "Chưa biết ngày bay của {name} nên danh sách chưa có hạn."
        return Told(tr("The day {name} leaves is not known, so the list has no dates yet.", name=name))
    return None

"""Whether what is seen is kept, and since when, in a few words beside the offer's name."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from intern_desktop.i18n import date_text, time_text, tr

if TYPE_CHECKING:
    from intern_desktop.ui.pay.desk import Desk


def saved_words(desk: Desk, at: datetime) -> tuple[str, str]:
    """The words and their tone ("caution" or ""). `at` is when the offer in hand was last saved."""
    if not desk.keeper.keeps:
        # Translators: vi: "Chưa lưu: mất khi bạn rời máy"
        return tr("Not kept: it goes when you leave"), "caution"
    if desk.saving:
        # Translators: vi: "Đang gõ"
        return tr("Saving"), ""
    if desk.failed:
        # Translators: vi: "Chưa lưu được"
        return tr("Not saved yet"), "caution"
    if desk.unreadable:
        # Translators: vi: "Ô có dấu chưa được lưu"
        return tr("The marked field is not saved yet"), "caution"
    # Translators: vi: "Đã lưu {time}"
    return tr("Saved {time}", time=_moment(at, desk.commands.today())), ""


def _moment(at: datetime, today: date) -> str:
    return time_text(at) if at.date() == today else f"{date_text(at.date(), 'short')} {time_text(at)}"

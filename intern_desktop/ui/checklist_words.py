"""What is said about one thing of the checklist: its state, why it stands first, and who looks at it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from intern_desktop.i18n import N_, date_text, time_text, tr, trn
from intern_desktop.ui import marks

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item
    from intern_desktop.ui.checklist_viewer import Viewer

TONES = {"overdue": "danger", "sent_back": "caution", "confirmed": "good", "not_applicable": "plain"}
"""The tone of a state; what is not here is only to be known."""

_NEWS = {
    # Translators: a small word beside a thing to do that came since she last looked; vi: "Mới"
    "new": N_("New"),
    # Translators: a small word beside a paper whose day has passed; vi: "Hết hạn"
    "void": N_("Lapsed"),
    # Translators: a small word beside a thing that was done and is asked for once more; vi: "Cần làm lại"
    "again": N_("Once more"),
    # Translators: a small word beside a confirmation that no trainer signed; vi: "Chưa được tính"
    "unproven": N_("Does not count"),
}
_WHY_NEWS = {
    # Translators: vi: "Việc này mới có trong danh sách của bạn."
    "new": N_("This is new in your list."),
    # Translators: vi: "Ngày đã ghi không còn dùng được. Ghi ngày mới khi bạn có."
    "void": N_("The day written down no longer holds. Write the new one when you have it."),
    # Translators: vi: "Việc này đã đổi từ khi bạn làm xong, nên cần xem lại một lần nữa."
    "again": N_("This has changed since it was done, so it is asked for once more."),
    # Translators: vi: "Dấu xác nhận này chưa được tính, vì không phải do thầy cô ký. Bạn nhờ thầy cô xem lại nhé."
    "unproven": N_(
        "This confirmation does not count: it was not signed with a trainer's key. A trainer can look again."
    ),
}
_SHOWN_BY = {
    # Translators: vi: "Thầy cô sẽ hỏi bạn rồi xác nhận."
    "tick": N_("A trainer will ask you about it and confirm."),
    # Translators: vi: "Mang giấy cho thầy cô xem rồi xác nhận."
    "paper": N_("Show the paper to a trainer, who then confirms."),
    # Translators: vi: "Thầy cô chỉ xem ngày rồi xác nhận, không xem kết quả."
    "date": N_("A trainer looks only at the date, never at a result, and confirms."),
    # Translators: vi: "Nói bằng tiếng Nhật cho thầy cô nghe rồi xác nhận."
    "spoken": N_("Say it to a trainer in Japanese, who then confirms."),
    # Translators: vi: "Thầy cô xem con số rồi xác nhận."
    "number": N_("A trainer looks at the number and confirms."),
}
# Translators: vi: "Thầy cô xem đến đâu rồi và xác nhận."
_SHOWN = N_("A trainer looks how far it is and confirms.")


def needs(evidence: str) -> str:
    """What a trainer wants to see of a thing with this kind of evidence."""
    return tr(_SHOWN_BY.get(evidence, _SHOWN))


def news_word(news: str) -> str:
    """Why a thing stands first, as one small word; "" where nothing is new about it."""
    return tr(_NEWS[news]) if news in _NEWS else ""


def news_reason(news: str) -> str:
    """The same as a sentence."""
    return tr(_WHY_NEWS[news]) if news in _WHY_NEWS else ""


def state_words(item: Item, trainer: str, today: date, reporter: str = "") -> str:
    """The state as a few words: how many days overdue, who reported or decided it and when.

    `trainer` and `reporter` are given names; without a reporter the reader herself is meant.
    """
    if item.state == "overdue" and item.due is not None:
        # Translators: vi: "Quá hạn {n} ngày"
        return trn("{n} day overdue", "{n} days overdue", (today - item.due).days)
    if item.state == "not_begun" and item.due is not None and not item.quiet:
        # Translators: vi: "Hạn {day}"
        return tr("Due {day}", day=date_text(item.due, "short"))
    if item.state == "claimed" and item.claimed_at is not None:
        day, time = date_text(item.claimed_at.date(), "short"), time_text(item.claimed_at)
        if reporter:
            # Translators: vi: "{name} báo xong {day}, {time}"
            return tr("{name} reported it on {day} at {time}", name=reporter, day=day, time=time)
        # Translators: vi: "Bạn báo xong {day}, {time}"
        return tr("You reported it on {day} at {time}", day=day, time=time)
    if item.state in ("confirmed", "sent_back") and item.decided_at is not None and trainer:
        day = date_text(item.decided_at.date(), "short")
        # Translators: vi: "{name} xác nhận {day}"; "{name} trả lại {day}"
        confirmed = item.state == "confirmed"
        return (
            tr("{name} confirmed it on {day}", name=trainer, day=day)
            if confirmed
            else tr("{name} sent it back on {day}", name=trainer, day=day)
        )
    return marks.word(item.state)


def hint(item: Item, viewer: Viewer) -> str:
    """What happens next with a mark, below the button that gives it."""
    if item.task.withdrawn is not None and item.task.gone(viewer.today):
        # Translators: vi: "Việc này không còn trong danh sách từ {day}. Những gì đã ghi vẫn còn."
        day = date_text(item.task.withdrawn, "short")
        return tr("This is no longer asked for since {day}. What was written down stays.", day=day)
    if item.state == "not_applicable":
        # Translators: vi: "Việc này không dành cho diện của {name}."
        other = tr("The programme of {name} does not ask for this.", name=viewer.given)
        # Translators: vi: "Việc này không dành cho diện của bạn."
        return other if viewer.trainer else tr("Your programme does not ask for this.")
    return _hint_for_trainer(item, viewer) if viewer.trainer else _hint_for_her(item, viewer)


def _hint_for_her(item: Item, viewer: Viewer) -> str:
    if item.state == "confirmed":
        return ""
    if not viewer.centre:
        # Translators: vi: "Dấu này ở lại máy của bạn, để bạn tự theo dõi."
        return tr("Your mark stays on this PC, for yourself.")
    if not viewer.agreed:
        # Translators: vi: "Thầy cô chỉ thấy tên bạn, nên chưa xác nhận được. Bạn có thể đổi ý ở trang của bạn."
        return tr("Trainers see only your name, so nobody can confirm it. You can change that on your own page.")
    return needs(item.task.evidence)


def _hint_for_trainer(item: Item, viewer: Viewer) -> str:
    if item.state == "confirmed" and item.decided_at is not None:
        day = date_text(item.decided_at.date(), "short")
        if item.decided_by == viewer.me:
            # Translators: vi: "Bạn đã xác nhận ngày {day}."
            return tr("You confirmed it on {day}.", day=day)
        # Translators: vi: "{name} đã xác nhận ngày {day}."
        return tr("{name} confirmed it, on {day}.", name=viewer.name(item.decided_by), day=day)
    if item.state == "claimed":
        # Translators: vi: "Tên bạn và ngày hôm nay được ghi cùng dấu xác nhận."
        return tr("Your name and today's day are kept with it.")
    # Translators: vi: "{name} chưa báo xong. Bạn xác nhận được nếu đã tự thấy."
    return tr("{name} has not reported it yet. You can confirm what you have seen yourself.", name=viewer.given)

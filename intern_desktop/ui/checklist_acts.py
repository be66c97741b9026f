"""What is done on the checklist: marking, confirming, sending back, writing. Only what is kept is called done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from PySide6.QtCore import QObject

from intern_desktop.errors import FieldError
from intern_desktop.furigana import plain
from intern_desktop.i18n import chosen, tr
from intern_desktop.ui.checklist_detail import DetailPanel
from intern_desktop.ui.checklist_drafts import Drafts
from intern_desktop.ui.commands import Commands

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item
    from intern_desktop.store.journal import Act
    from intern_desktop.ui.checklist_viewer import Viewer

P = ParamSpec("P")
Looked = Callable[[], "tuple[Item, Viewer] | None"]
"""The thing that is looked at, and who looks."""


class Acts(QObject):
    """The verbs of the list, on the thing that is looked at. What was typed stays until its verb is on the disk."""

    def __init__(self, commands: Commands, detail: DetailPanel, drafts: Drafts, looked: Looked) -> None:
        super().__init__(detail)
        self._commands, self._detail, self._drafts, self._looked = commands, detail, drafts, looked

    def mark(self) -> None:
        """Space: she says that it is done or that it is not; a trainer confirms."""
        looked = self._looked()
        if looked is None or not looked[1].may_mark(looked[0]):
            return
        item, viewer = looked
        fields = self._detail.evidence.fields
        with_value = self._detail.evidence.takes_value(item)
        if viewer.trainer:
            self._confirm(item, viewer, fields.raw() if with_value and fields.is_changed() else "")
        elif item.state == "claimed" and not self._detail.evidence.is_changed():
            self._unclaim(item, viewer)
        else:
            self._claim(item, viewer, fields.raw() if with_value else "")

    def ask_back(self) -> None:
        """B: a trainer is asked for a word why it goes back."""
        looked = self._looked()
        if looked is not None and looked[1].trainer and looked[0].state in ("claimed", "confirmed"):
            self._detail.begin_send_back(self._drafts.of(looked[1].person, looked[0].task.id).why)

    def send_back(self) -> None:
        """Send it back with the words in the field."""
        from intern_desktop.departure import checklist

        looked = self._looked()
        if looked is None:
            return
        item, viewer = looked
        words = self._detail.send_back.edit.text()
        if self._done(checklist.send_back, self._detail.send_back.refuse, viewer.person, item.task.id, words):
            self._drafts.drop(viewer.person, item.task.id, why=True)
            self._detail.send_back.edit.clear()
            self._detail.close_send_back()
            # Translators: vi: "Đã trả lại {name}: {title}"
            self._commands.tell_done(tr("Sent back to {name}: {title}", name=viewer.given, title=_title(item)))

    def say(self) -> None:
        """Keep the words in the field as a comment."""
        from intern_desktop.departure import comments

        looked = self._looked()
        if looked is None:
            return
        item, viewer = looked
        words = self._detail.comments.edit.text()
        kept = self._drafts.of(viewer.person, item.task.id)
        self._drafts.drop(viewer.person, item.task.id, comment=True)
        if self._done(comments.say, self._detail.comments.refuse, viewer.person, item.task.id, words):
            self._detail.comments.edit.clear()
            self._detail.show_talk()
            # Translators: words to somebody are on the disk; vi: "Đã gửi."
            self._commands.tell_done(tr("Your words are kept."))
        else:
            self._drafts.put(viewer.person, item.task.id, kept)

    def take_back(self, comment: str) -> None:
        """Take an own comment back."""
        from intern_desktop.departure import comments

        looked = self._looked()
        if looked is not None:
            item, viewer = looked
            if self._commands.done(comments.take_back, viewer.person, item.task.id, comment):
                # Translators: vi: "Đã rút lại lời nhắn."
                self._commands.tell_done(tr("Your words were taken back."))

    def _claim(self, item: Item, viewer: Viewer, value: str) -> None:
        from intern_desktop.departure import checklist

        refuse = self._detail.evidence.fields.refuse
        today = self._commands.today()
        if self._done(checklist.claim, refuse, viewer.person, item.task.id, today, value):
            self._drafts.drop(viewer.person, item.task.id, value=True)
            self._detail.left.emit()
            # Translators: vi: "Đã báo xong: {title}"
            self._commands.tell_done(tr("Reported as done: {title}", title=_title(item)))

    def _unclaim(self, item: Item, viewer: Viewer) -> None:
        from intern_desktop.departure import checklist

        if self._commands.done(checklist.unclaim, viewer.person, item.task.id):
            # Translators: vi: "Đã bỏ dấu: {title}"
            self._commands.tell_done(tr("No longer done: {title}", title=_title(item)))

    def _confirm(self, item: Item, viewer: Viewer, value: str) -> None:
        from intern_desktop.departure import checklist

        refuse = self._detail.evidence.fields.refuse
        if self._done(checklist.confirm, refuse, viewer.person, item.task.id, value):
            self._drafts.drop(viewer.person, item.task.id, value=True)
            self._detail.left.emit()
            # Translators: vi: "Đã xác nhận cho {name}: {title}"
            self._commands.tell_done(tr("Confirmed for {name}: {title}", name=viewer.given, title=_title(item)))

    def _done(
        self,
        verb: Callable[Concatenate[Act, P], object],
        refuse: Callable[[str], None],
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> bool:
        """Whether it is on the disk. What the field is to blame for is said there, not at the bottom."""
        wrong: list[FieldError] = []

        def attempt(act: Act) -> None:
            try:
                verb(act, *args, **kwargs)
            except FieldError as problem:
                wrong.append(problem)

        done = self._commands.done(attempt)
        if wrong:
            refuse(str(wrong[0]))
        return done and not wrong


def _title(item: Item) -> str:
    return plain(chosen(item.task.title))

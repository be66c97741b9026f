"""One thing of the checklist in full: why, what shows that it is done, words both ways, the button that marks it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.checklist_comments import CommentsPart
from intern_desktop.ui.checklist_drafts import Draft
from intern_desktop.ui.checklist_evidence import EvidencePart
from intern_desktop.ui.checklist_head import HeadPart
from intern_desktop.ui.checklist_history import HistoryPart
from intern_desktop.ui.checklist_send_back import SendBackPart
from intern_desktop.ui.checklist_words import hint
from intern_desktop.ui.column import Column
from intern_desktop.ui.widgets import Panel, button, label, line

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item
    from intern_desktop.departure.comments import Comment
    from intern_desktop.departure.marks import Told
    from intern_desktop.ui.checklist_viewer import Viewer


_SETTLES = 100
"""Milliseconds in which lines that were just written get their height."""


class DetailPanel(Panel):
    """`marked` asks to say it is done, or to confirm it; `unmarked` that it is not; `back_asked` to send it back.

    `typed` comes with every key in a field: what stands there is in `draft`.
    """

    marked = Signal()
    unmarked = Signal()
    back_asked = Signal()
    typed = Signal()
    left = Signal()
    """What was to be done here is done; the cursor belongs in the list again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head, self.evidence = HeadPart(self), EvidencePart(self)
        self.comments, self.history, self.send_back = CommentsPart(self), HistoryPart(self), SendBackPart(self)
        self._text, self._main, self._line = Column(self, gap="m"), QWidget(self), line(self)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLES)
        self._item: Item | None = None
        self._viewer: Viewer | None = None
        self.done = button("primary", "check", "Space", self)
        self.not_done = button("secondary", "undo-2", "Space", self)
        self.return_ = button("secondary", "undo-2", "B", self)
        for name, made in (("done", self.done), ("not_done", self.not_done), ("send_back", self.return_)):
            made.setObjectName(f"item_{name}")
        self._hint = label("small", self, wraps=True)
        self._hint.setObjectName("item_hint")
        self._build()
        self.done.clicked.connect(self.marked)
        self.not_done.clicked.connect(self.unmarked)
        self.return_.clicked.connect(self.back_asked)
        self.send_back.closed.connect(self.close_send_back)
        for part in (self.evidence, self.comments, self.send_back):
            part.typed.connect(self._on_typed)
        for refused in (self.evidence.fields, self.comments):
            refused.refused.connect(partial(self._text.show_whole, refused))
        self.comments.typed.connect(self.show_talk)
        self._settled.timeout.connect(self._on_settled)
        self._text.verticalScrollBar().rangeChanged.connect(self._on_range)

    def _build(self) -> None:
        main = QVBoxLayout(self._main)
        main.setContentsMargins(0, 0, 0, 0)
        main.setSpacing(style.space("m"))
        for part in (self.head, self.evidence, self._line, self.comments):
            main.addWidget(part)
        self._text.add(self._main)
        self._text.add(self.history)
        self._text.body.addStretch(1)
        self.history.hide()
        self.send_back.hide()
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self.done, 1)
        row.addWidget(self.not_done, 1)
        row.addWidget(self.return_)
        self.add(self._text, 1)
        self.add(self.send_back)
        self.add(row)
        self.add(self._hint)

    def retranslate(self) -> None:
        """Write the fixed words anew."""
        # Translators: vi: "Tôi chưa làm xong"
        self.not_done.setText(tr("Not done yet"))
        # Translators: a button; vi: "Trả lại"
        self.return_.setText(tr("Send back"))
        if self._item is None:  # nobody's list is open yet: what says who it is for comes with it
            self.done.setText(tr("I have done it"))
        for part in (self.head, self.evidence, self.comments, self.send_back):
            part.retranslate()

    def show_item(self, item: Item, viewer: Viewer, said: Sequence[Comment], draft: Draft) -> None:
        """Show one thing with what was written about it, and what was typed here and is not kept yet."""
        from intern_desktop.departure import comments

        another = self._item is None or (self._item.task.id != item.task.id or self._viewer_of() != viewer.person)
        self._item, self._viewer = item, viewer
        if another:
            self.show_history(None)
            self.send_back.hide()
            self._text.verticalScrollBar().setValue(0)
        self.head.show_item(item, viewer)
        self.evidence.show_item(item, viewer, draft.value)
        talks = viewer.centre or bool(said)
        self._line.setVisible(talks)
        self.comments.setVisible(talks)
        message = comments.hint(item.task)
        self.comments.show_comments(said, viewer, tr(message) if message else "", draft.comment)
        self._show_buttons()

    def show_talk(self) -> None:
        """Scroll to the end, where one writes, also while the words just written still find their place above it."""
        self._settled.start()
        self._on_settled()

    def _on_settled(self) -> None:
        bar = self._text.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _on_range(self, _least: int, _most: int) -> None:
        if self._settled.isActive():
            self._on_settled()

    def begin_send_back(self, typed: str) -> None:
        """Ask for a word why."""
        self.send_back.begin(typed)
        self._show_buttons()

    def close_send_back(self) -> None:
        """Leave the thing as it is."""
        self.send_back.hide()
        self._show_buttons()
        self.left.emit()

    def show_history(self, said: Sequence[Told] | None) -> None:
        """Show who said what when instead of the thing; None shows the thing again."""
        self.history.setVisible(said is not None)
        self._main.setVisible(said is None)
        if said is not None and self._viewer is not None:
            self.history.show_said(said, self._viewer)
        self._text.verticalScrollBar().setValue(0)

    def focus_first(self) -> None:
        """Begin with the first thing that can be typed or pressed here."""
        fields = self.evidence.fields
        wanted = (fields.day, fields.number, self.done, self.not_done, self.return_, self.comments.edit)
        first = next((one for one in wanted if one.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
            if self._text.isAncestorOf(first):
                self._text.show_whole(first)

    def shows_history(self) -> bool:
        """Whether the history is shown."""
        return not self.history.isHidden()

    def draft(self) -> Draft:
        """What stands in the fields and is not kept."""
        value = self.evidence.fields.text() if self.evidence.is_changed() else None
        return Draft(value, self.comments.edit.text(), self.send_back.edit.text())

    def _viewer_of(self) -> str:
        return "" if self._viewer is None else self._viewer.person

    def _show_buttons(self) -> None:
        item, viewer = self._item, self._viewer
        if item is None or viewer is None:
            return
        asking = not self.send_back.isHidden()
        open_, changed = viewer.may_mark(item), self.evidence.is_changed()
        taken = item.state == "claimed" and not viewer.trainer and not changed
        self.done.setVisible(open_ and not taken and not asking)
        self.not_done.setVisible(open_ and taken)
        can_return = item.state in ("claimed", "confirmed") and not item.task.gone(viewer.today)
        self.return_.setVisible(viewer.trainer and can_return and not asking)
        self.done.setText(_done_words(item, viewer))
        self._hint.setText(hint(item, viewer))
        self._hint.setVisible(bool(self._hint.text()) and not asking)

    def _on_typed(self) -> None:
        self._show_buttons()
        self.typed.emit()


def _done_words(item: Item, viewer: Viewer) -> str:
    if viewer.trainer:
        # Translators: a button, a trainer has seen that something is done; vi: "Xác nhận"
        return tr("Confirm")
    if item.state == "claimed":
        # Translators: a button, another day or number stands in the field than before; vi: "Ghi lại như vậy"
        return tr("Write it down like this")
    # Translators: vi: "Tôi đã làm xong"
    return tr("I have done it")

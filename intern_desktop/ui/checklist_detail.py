"""One thing of the checklist in full: why it matters, by when, what the trainer wrote, and the button that marks it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from intern_desktop.furigana import plain
from intern_desktop.guide.sources import source_name
from intern_desktop.i18n import N_, chosen, date_text, language, time_text, tr, trn
from intern_desktop.ui import marks, style
from intern_desktop.ui.column import Column
from intern_desktop.ui.today_cards import MarkLabel
from intern_desktop.ui.widgets import Notice, Panel, RubyLabel, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item

_SHOWN_BY = {
    # Translators: vi: "Thầy cô sẽ hỏi bạn rồi xác nhận."
    "tick": N_("A trainer will ask you about it and confirm."),
    # Translators: vi: "Mang giấy cho thầy cô xem rồi xác nhận."
    "paper": N_("Show the paper to a trainer, who then confirms."),
    # Translators: vi: "Thầy cô chỉ xem ngày rồi xác nhận, không xem kết quả."
    "date": N_("A trainer looks only at the date, never at a result, and confirms."),
    # Translators: vi: "Nói bằng tiếng Nhật cho thầy cô nghe rồi xác nhận."
    "spoken": N_("Say it to a trainer in Japanese, who then confirms."),
}


class DetailPanel(Panel):
    """`marked` asks to say it is done, `unmarked` that it is not; `guide_asked` carries the page to read."""

    marked = Signal()
    unmarked = Signal()
    guide_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = ""
        self._text = Column(self, gap="m")
        self._mark = MarkLabel(self)
        self._state = label("small", self)
        self._state.setObjectName("item_state")
        self._title = label("section", self, wraps=True)
        self._title.setObjectName("item_title")
        self._japanese, self._japanese_title = (
            RubyLabel("body", "muted", self),
            RubyLabel("section", "text", self, bold=True),
        )
        self._why, self._japanese_why = label("body", self, wraps=True), RubyLabel("body", "text", self)
        self._why.setObjectName("item_why")
        self._link = button("link", "book-open", parent=self)
        self._link.setObjectName("item_guide")
        self._note = Notice("caution", self, icon="message-square")
        self._note.setObjectName("item_note")
        self._source = label("small", self, wraps=True)
        self._source.setObjectName("item_source")
        self.done = button("primary", "check", "Space", self)
        self.done.setObjectName("item_done")
        self.not_done = button("secondary", "undo-2", "Space", self)
        self.not_done.setObjectName("item_not_done")
        self._hint = label("small", self, wraps=True)
        self._hint.setObjectName("item_hint")
        self._build()
        self.done.clicked.connect(self.marked)
        self.not_done.clicked.connect(self.unmarked)
        self._link.clicked.connect(self._on_link)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(style.space("s"))
        head.addWidget(self._mark)
        head.addWidget(self._state)
        head.addStretch(1)
        link = QHBoxLayout()
        link.addWidget(self._link)
        link.addStretch(1)
        self._text.add(head)
        words = (self._title, self._japanese_title, self._japanese, self._why, self._japanese_why, self._note)
        for said in words:
            self._text.add(said)
        self._text.add(link)
        self._text.add(self._source)
        self._text.body.addStretch(1)
        self.add(self._text, 1)
        for below in (self.done, self.not_done, self._hint):
            self.add(below)

    def retranslate(self) -> None:
        """Write the fixed words anew."""
        # Translators: vi: "Tôi đã làm xong"
        self.done.setText(tr("I have done it"))
        # Translators: vi: "Tôi chưa làm xong"
        self.not_done.setText(tr("Not done yet"))
        # Translators: vi: "Đọc thêm trong cẩm nang"
        self._link.setText(tr("Read about it in the guide"))

    def show_item(self, item: Item, trainer: str, today: date, *, with_trainer: bool) -> None:
        """Show one thing; `trainer` is the given name of whoever decided about it."""
        japanese = language() == "ja"
        title, why = chosen(item.task.title), chosen(item.task.why)
        self._mark.set_state(item.state)
        self._state.setText(state_words(item, trainer, today))
        self._state.set_tone({"overdue": "danger", "sent_back": "caution", "confirmed": "good"}.get(item.state, ""))
        for words, ruby, said in ((self._title, self._japanese_title, title), (self._why, self._japanese_why, why)):
            words.setVisible(not japanese)
            words.setText(plain(said))
            ruby.setVisible(japanese)
            ruby.set_text(said if japanese else "")
        self._japanese.setVisible(not japanese)
        self._japanese.set_text(item.task.title["ja"])
        self._page = item.task.page
        self._link.setVisible(bool(self._page))
        self._note.setVisible(bool(item.note))
        self._note.set_text(item.note, tr("{name}:", name=trainer) if trainer and item.note else "")
        self._source.setVisible(bool(item.task.source))
        # Translators: vi: "Theo: {source}"
        self._source.setText(tr("Source: {source}", source=source_name(item.task.source, language())))
        self._show_button(item, with_trainer=with_trainer)

    def _show_button(self, item: Item, *, with_trainer: bool) -> None:
        self.done.setVisible(item.state in ("not_begun", "overdue", "sent_back"))
        self.not_done.setVisible(item.state == "claimed")
        self._hint.setText(_hint(item, with_trainer=with_trainer))
        self._hint.setVisible(bool(self._hint.text()))

    def _on_link(self) -> None:
        self.guide_asked.emit(self._page)


def state_words(item: Item, trainer: str, today: date, reporter: str = "") -> str:
    """The state as a few words: how many days overdue, who reported or decided it and when.

    `trainer` and `reporter` are given names; without a reporter the reader herself is meant.
    """
    if item.state == "overdue" and item.due is not None:
        # Translators: vi: "Quá hạn {n} ngày"
        return trn("{n} day overdue", "{n} days overdue", (today - item.due).days)
    if item.state == "not_begun" and item.due is not None:
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


def _hint(item: Item, *, with_trainer: bool) -> str:
    if item.state == "not_applicable":
        # Translators: vi: "Việc này không dành cho diện của bạn."
        return tr("Your programme does not ask for this.")
    if item.state == "confirmed":
        return ""
    if not with_trainer:
        # Translators: vi: "Dấu này ở lại máy của bạn, để bạn tự theo dõi."
        return tr("Your mark stays on this PC, for yourself.")
    return tr(_SHOWN_BY[item.task.evidence])

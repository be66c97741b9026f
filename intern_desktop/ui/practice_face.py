"""The face of a card: what is asked, the field to type in, and the answer in the places kept for it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop import furigana
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.practice_face_parts import Picture, TypedBox
from intern_desktop.ui.practice_field import AnswerField, is_vietnamese
from intern_desktop.ui.practice_said import JAPANESE, LISTEN, MEANING, Shown, Typed
from intern_desktop.ui.widgets import RubyLabel, button, label

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
_FIELD = 620


class CardFace(QFrame):
    """One card. `entered` comes from the field, `listened` from the button that says the Japanese."""

    entered = Signal()
    listened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self.setProperty("ring", "own")
        self.setObjectName("practice_card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._shown: Shown | None = None
        self._open = self._voice = False
        self._caption = RubyLabel("small", "muted", self, alignment=_MIDDLE)
        self._meaning_first = RubyLabel("card_asked", "text", self, alignment=_MIDDLE)
        self.field, self._typed = AnswerField(self), TypedBox(self)
        self._japanese = RubyLabel("card_ja", "text", self, alignment=_MIDDLE)
        self._meaning_last = RubyLabel("card_asked", "text", self, alignment=_MIDDLE)
        self._drawing = Picture(self)
        self._listen = button("secondary", "volume-2", "R", self)
        self._note = RubyLabel("body", "muted", self, alignment=_MIDDLE)
        self._hint = label("small", self, wraps=True)
        self._name_parts()
        self._lay_out()
        self.field.entered.connect(self.entered)
        self.field.textEdited.connect(self._on_typed)
        self._listen.clicked.connect(self.listened)

    def show_card(self, shown: Shown, *, voice: bool) -> None:
        """Ask this card. `voice`: whether its Japanese can be heard here."""
        self._shown, self._voice, self._open = shown, voice, False
        self.field.setText("")  # unlike `clear` it cannot be taken back: the letters of another card never return
        self._show()
        self.begin_typing()

    def show_answer(self, typed: Typed | None) -> None:
        """The answer, and what was typed, if anything was."""
        self._open = True
        if typed is not None:
            self._typed.show_typed(typed)
        self._show()
        self._typed.setVisible(typed is not None)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def is_typed(self) -> bool:
        """Whether this card asks for typed Japanese."""
        return self._shown is not None and self._shown.direction == JAPANESE

    def begin_typing(self) -> None:
        """The focus goes where the answer is given."""
        at = self.field if self.is_typed() and not self._open else self
        at.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_again(self, shown: Shown) -> None:
        """The same card in another language."""
        self._shown = shown
        self._show()

    def go_down(self, pages: float) -> None:
        """Go down, or up with less than nothing, by so many heights of the card."""
        bar = self._column.verticalScrollBar()
        bar.setValue(bar.value() + round(pages * self._column.viewport().height()))

    def retranslate(self) -> None:
        """Words that belong to no card."""
        if self._shown is None:
            # Translators: vi: "Thẻ"
            self.setAccessibleName(tr("Card"))
        # Translators: vi: "Nghe"
        self._listen.setText(tr("Listen"))
        # Translators: vi: "Gõ kana, kanji hay romaji đều được"
        self.field.setPlaceholderText(tr("Kana, kanji or Latin letters, as you like"))
        # Translators: vi: "Câu trả lời bằng tiếng Nhật"
        self.field.setAccessibleName(tr("Your answer in Japanese"))
        self._on_typed(self.field.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.field.setFont(style.font("reading"))
            self._typed.restyle()
            self._fit()

    def _show(self) -> None:
        shown = self._shown
        assert shown is not None, "a card is shown before it is spoken of"
        self._caption.set_text(shown.caption)
        self._meaning_first.set_text(shown.meaning)
        self._meaning_last.set_text(shown.meaning)
        self._japanese.set_text(shown.japanese)
        self._note.set_text(shown.note)
        self._hint.setText("")
        self._place(shown)
        asked = {
            JAPANESE: shown.meaning,
            MEANING: furigana.plain(shown.japanese),
            LISTEN: furigana.plain(shown.caption),
        }
        said = [asked[shown.direction]]
        said += [furigana.plain(shown.japanese), shown.meaning, furigana.plain(shown.note)] if self._open else []
        self.setAccessibleName(". ".join(dict.fromkeys(part for part in said if part)))

    def _place(self, shown: Shown) -> None:
        """What is seen now; the answer's places are kept before it, so that nothing moves when it comes."""
        typed = shown.direction == JAPANESE
        self._meaning_first.setVisible(typed)
        self.field.setVisible(typed and not self._open)
        self._typed.setVisible(False)
        self._japanese.setVisible(self._open or shown.direction == MEANING)
        self._meaning_last.setVisible(self._open and not typed)
        self._keep(self._meaning_last, not typed)
        self._note.setVisible(self._open and bool(shown.note))
        self._keep(self._note, bool(shown.note))
        self._drawing.show_drawing(shown.drawing, seen=self._open)
        self._keep(self._drawing, bool(shown.drawing))
        self._listen.setVisible(self._voice and (self._open or not typed))
        self._keep(self._listen, self._voice)
        self._column.verticalScrollBar().setValue(0)

    @staticmethod
    def _keep(thing: QWidget, kept: bool) -> None:
        policy = thing.sizePolicy()
        policy.setRetainSizeWhenHidden(kept)
        thing.setSizePolicy(policy)

    def _on_typed(self, typed: str) -> None:
        if is_vietnamese(typed):
            # Translators: vi: "Bộ gõ tiếng Việt đang bật. Gõ romaji thì tắt nó đi (thường là Ctrl+Shift)."
            said = tr("A Vietnamese keyboard is on. For Latin letters turn it off (often Ctrl+Shift).")
            self._hint.setText(said)
        else:
            self._hint.setText("")

    def _name_parts(self) -> None:
        names = {
            "practice_caption": self._caption,
            "practice_meaning_first": self._meaning_first,
            "practice_japanese": self._japanese,
            "practice_meaning_last": self._meaning_last,
            "practice_listen": self._listen,
            "practice_note": self._note,
            "practice_hint": self._hint,
        }
        for name, part in names.items():
            part.setObjectName(name)
        self._listen.set_size("height_compact")
        self._listen.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._keep(self._japanese, True)
        self._hint.setAlignment(_MIDDLE)

    def _lay_out(self) -> None:
        self._column = Column(self, gap="m", inset="l")
        body = self._column.body
        body.addStretch(1)
        for thing in (self._caption, self._meaning_first):
            body.addWidget(thing)
        body.addLayout(self._boxed())
        body.addWidget(self._hint)
        body.addWidget(self._japanese)
        body.addWidget(self._meaning_last)
        body.addWidget(self._listen, 0, _MIDDLE)
        body.addWidget(self._drawing)
        body.addWidget(self._note)
        body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self._column)
        self._fit()

    def _boxed(self) -> QHBoxLayout:
        """The field and what was typed, in one place."""
        row = QHBoxLayout()
        row.addStretch(1)
        for boxed in (self.field, self._typed):
            row.addWidget(boxed, 100)
        row.addStretch(1)
        return row

    def _fit(self) -> None:
        for boxed in (self.field, self._typed):
            boxed.setMaximumWidth(style.px(_FIELD))
        self._typed.setMinimumHeight(self.field.sizeHint().height())

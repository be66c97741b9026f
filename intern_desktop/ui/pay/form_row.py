"""One field of the whole sheet as a dense row: words, Japanese, editor, our own figure, a word; sentences below."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from intern_desktop import furigana
from intern_desktop.i18n import language, tr
from intern_desktop.ui import style
from intern_desktop.ui.pay import form_editors
from intern_desktop.ui.pay.form_field import LISTS, WIDE, FormField, Value
from intern_desktop.ui.pay.form_note import ICONS, INKS, NOTHING, Note, Told
from intern_desktop.ui.widgets import Label, NumberEdit, RubyLabel, button, label

MARK, WORDS, EDITOR, COMPUTED, SIDE = 30, 200, 128, 104, 128
"""Widths of the columns in logical pixels at 100 %; Japanese has the rest."""

_ROW = 33
_DONG = 176
"""Hundreds of millions with their unit."""


class FormRow(QWidget):
    """`typed` comes with every change by the person; `taken` when she takes over the figure that is offered."""

    typed = Signal()
    taken = Signal(int)

    def __init__(self, field: FormField, parent: QWidget, *, annexed: bool = False) -> None:
        super().__init__(parent)
        self.field = field
        self.keys: frozenset[str] = frozenset()
        """What the lines of a list of deductions are called in the sheet."""
        self.editor = form_editors.make(field, self)
        self._annexed, self._is_list = annexed, field.kind in (*LISTS, "ticks")
        self._wide = field.kind in WIDE and (not annexed or field.kind == "segments")
        self._mark = label("small", self)
        self._words = label("body", self, wraps=True)
        self._words.setBuddy(self.editor)
        self._japanese = RubyLabel("small", "muted", self)
        self._computed = label("body", self)
        self._computed.setObjectName(f"form_{field.name}_computed")
        self._computed.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._icon = QLabel(self)
        self._side = label("small", self, wraps=True)
        self._side.setObjectName(f"form_{field.name}_side")
        self._offer = button("link_small", parent=self)
        self._offer.setObjectName(f"form_{field.name}_offer")
        self._offer.hide()
        self._offer.clicked.connect(self._on_offer)
        self._below: list[tuple[QLabel, Label]] = []
        self._note, self._error, self._help = NOTHING, "", ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(2)
        self._column.addLayout(self._lay_out())
        form_editors.connect(self.editor, self._on_typed)
        self.fit()

    def _lay_out(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        row.addWidget(self._mark)
        if self._is_list:
            row.addWidget(self.editor, 1)
            for unused in (self._words, self._japanese, self._icon, self._side):
                unused.hide()
            self._computed.hide()
            return row
        row.addWidget(self._words)
        row.addWidget(self._japanese, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        left = middle | Qt.AlignmentFlag.AlignLeft
        row.addWidget(self.editor, 0, left if self.field.kind == "segments" else middle)
        if self._annexed and not self._wide:
            row.addWidget(self._computed)
        else:
            self._computed.hide()
        if not self._wide:
            side = QHBoxLayout()
            side.setSpacing(style.space("xs"))
            side.addWidget(self._icon, 0, middle)
            side.addWidget(self._side, 1)
            side.addWidget(self._offer, 0, left)
            self._beside = QWidget(self)
            self._beside.setLayout(side)
            side.setContentsMargins(0, 0, 0, 0)
            row.addWidget(self._beside)
        return row

    def fit(self) -> None:
        """Follow the text size."""
        self.setMinimumHeight(style.px(_ROW))
        self._mark.setFixedWidth(style.px(MARK))
        self._mark.setVisible(self._annexed)
        self._words.setFixedWidth(style.px(WORDS))
        self._computed.setFixedWidth(style.px(COMPUTED))
        self._computed.setFont(style.font("body", tabular=True))
        if self._is_list:
            return
        narrow = style.px(_DONG if self.field.kind == "dong" else EDITOR)
        whole = (
            narrow + style.px(SIDE) + style.space("s") + (style.px(COMPUTED) + style.space("s") if self._annexed else 0)
        )
        if self.field.kind == "segments":  # as wide as their words
            self.editor.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            self.editor.setMinimumWidth(whole if self._wide else 0)
        elif self._wide:
            self.editor.setFixedWidth(whole)
        else:
            self.editor.setFixedWidth(narrow)
        if not self._wide:
            self._beside.setFixedWidth(style.px(SIDE + EDITOR) - narrow)

    def retranslate(self, options: list[tuple[object, str]]) -> None:
        """Write every word anew; `options` are the choices of a field that offers some."""
        field, editor = self.field, self.editor
        self._mark.setText(field.mark)
        self._words.setText(tr(field.words))
        self._words.set_bold(field.mark.isdigit())
        self._mark.set_bold(field.mark.isdigit())
        japanese = "" if language() == "ja" else field.japanese
        self._japanese.set_text(japanese)
        if options:
            editor.set_options(options)  # type: ignore[attr-defined] # every editor of a choice
        if isinstance(editor, NumberEdit):
            editor.set_unit(tr(field.unit) if field.unit else "")
        elif not isinstance(editor, QLineEdit) or hasattr(editor, "retranslate"):
            again = getattr(editor, "retranslate", None)
            if again is not None:
                again()
        editor.setAccessibleName(f"{tr(field.words)} {furigana.plain(field.japanese)}".strip())
        self._describe()

    def stops(self) -> list[QWidget]:
        """What Tab stops at, in reading order."""
        return [*form_editors.stops(self.editor), self._offer]

    def begin(self) -> None:
        """Begin to type in it."""
        first = form_editors.stops(self.editor)[0]
        (self.editor.focusProxy() or first).setFocus(Qt.FocusReason.OtherFocusReason)

    def value(self) -> Value:
        """What the editor holds."""
        return form_editors.value_of(self.editor)

    def show_value(self, value: Value, *, force: bool) -> None:
        """Show a value; what is being typed stays as it is typed, unless something else was put into the sheet."""
        busy = self.holds_focus() or bool(form_editors.unread(self.editor))
        if force or (not busy and self.value() != value):
            form_editors.show_value(self.editor, value)

    def holds_focus(self) -> bool:
        """Whether one types in this row now."""
        found = self.focusWidget()
        return found is not None and found.hasFocus() and (found is self.editor or self.editor.isAncestorOf(found))

    def show_note(self, note: Note, error: str = "", help_words: str = "") -> None:
        """What stands beside and below; `error` says what is wrong with the input."""
        if (note, error, help_words) == (self._note, self._error, self._help):
            return
        self._note, self._error, self._help = note, error, help_words
        self._computed.setText(note.computed)
        self._computed.set_bold(note.strong)
        self._side.setText(note.side)
        self._side.set_tone({"good": "good", "caution": "caution", "danger": "danger"}.get(note.kind, ""))
        self._offer.setText(note.offer_words)
        self._offer.setVisible(note.offer is not None)
        self._side.setVisible(not self._is_list and note.offer is None)
        self._draw_icon()
        told = [*([Told(error, "danger")] if error else []), *note.told]
        self._tell([*told, *([Told(help_words, "")] if help_words else [])])
        self._mark_wrong(bool(error))
        self._describe()

    def said(self) -> str:
        """All that stands beside and below, as words."""
        return " ".join(
            part
            for part in (self._note.computed, self._note.side, self._error, *(one.words for one in self._note.told))
            if part
        )

    def error(self) -> str:
        """What is said to be wrong, "" when nothing is."""
        return self._error

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()
            self._draw_icon()
            for (icon, _), one in zip(self._below, self._all_told(), strict=False):
                self._draw(icon, one.kind)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline below."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, style.colour("border"))

    def _all_told(self) -> list[Told]:
        told = [*([Told(self._error, "danger")] if self._error else []), *self._note.told]
        return [*told, *([Told(self._help, "")] if self._help else [])]

    def _tell(self, told: list[Told]) -> None:
        while len(self._below) < len(told):
            icon, words = QLabel(self), label("small", self, wraps=True)
            words.setObjectName(f"form_{self.field.name}_told_{len(self._below)}")
            row = QHBoxLayout()
            row.setSpacing(style.space("xs"))
            row.setContentsMargins(style.px(MARK) + style.space("s") if self._annexed else 0, 0, 0, style.space("xs"))
            row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(words, 1)
            self._column.addLayout(row)
            self._below.append((icon, words))
        for at, (icon, words) in enumerate(self._below):
            seen = at < len(told)
            icon.setVisible(seen and bool(told[at].kind))
            words.setVisible(seen)
            words.setText(told[at].words if seen else "")
            words.set_tone({"danger": "danger", "caution": "caution"}.get(told[at].kind, "") if seen else "")
            if seen:
                self._draw(icon, told[at].kind)

    def _draw(self, icon: QLabel, kind: str) -> None:
        if kind in ICONS:
            icon.setPixmap(style.pixmap(ICONS[kind], 16, INKS[kind]))

    def _draw_icon(self) -> None:
        kind = self._note.kind
        self._icon.setVisible(not self._is_list and kind in ICONS and self._note.offer is None)
        self._draw(self._icon, kind)

    def _mark_wrong(self, wrong: bool) -> None:
        from intern_desktop.ui.widgets import repolish

        target = self.editor.number if isinstance(self.editor, form_editors.MoneyEdit) else self.editor
        repolish(target, "invalid", wrong)

    def _describe(self) -> None:
        unit = tr(self.field.unit) if self.field.unit else ""
        self.editor.setAccessibleDescription(" ".join(part for part in (unit, self.said()) if part))

    def _on_typed(self) -> None:
        self.typed.emit()

    def _on_offer(self) -> None:
        if self._note.offer is not None:
            self.taken.emit(self._note.offer)

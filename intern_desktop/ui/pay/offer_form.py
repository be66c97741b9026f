"""The form of an offer: what is typed, and what is wrong where."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from intern_desktop.i18n import language, tr
from intern_desktop.ui.column import Column
from intern_desktop.ui.date_edit import DateEdit
from intern_desktop.ui.pay.offer_fields import FIELDS, FieldWords
from intern_desktop.ui.widgets import ChoiceBox, Field, Notice, NumberEdit, Panel, Segmented

Value = int | Decimal | date | str | None
Options = Mapping[str, Sequence[tuple[str, str]]]


def _editor(words: FieldWords) -> QWidget:
    if words.kind in ("money", "count"):
        return NumberEdit(0)
    if words.kind == "hours":
        return NumberEdit(1)
    if words.kind == "date":
        return DateEdit()
    return ChoiceBox() if words.kind == "choice" else Segmented()


class OfferForm(Panel):
    """Fields from top to bottom in the order of the sheet.

    `changed` comes with every change by the person, `left` when she goes on from a field.
    """

    changed = Signal()
    left = Signal()
    full_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, Field] = {}
        self._helped = ""
        self._helps = True
        self._daily = False
        self._column = Column(self, gap="s")
        for words in FIELDS:
            self._add_field(words)
        self._column.body.addStretch(1)
        self.fullness = Segmented(self)
        self.fullness.setObjectName("offer_fullness")
        self.fullness.changed.connect(self._choose_fullness)
        self.add_beside_title(self.fullness)
        self.add(self._column, 1)
        self.check = Notice("good", self)
        self.check.setObjectName("offer_minimum_wage")
        self.check.hide()
        self._show_fields()
        self.add(self.check)
        QShortcut(QKeySequence("F1"), self).activated.connect(self._toggle_help)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def _add_field(self, words: FieldWords) -> None:
        editor = _editor(words)
        editor.setObjectName(f"offer_{words.name}")
        field = Field(editor, self)
        self._fields[words.name] = field
        self._column.add(field)
        if isinstance(editor, NumberEdit):
            editor.value_changed.connect(self.changed)
        elif isinstance(editor, DateEdit | Segmented):
            editor.changed.connect(self._pass_on)
        elif isinstance(editor, ChoiceBox):
            editor.chosen.connect(self._pass_on)

    def editor(self, name: str) -> QWidget:
        """The editor of one field, by its name in FIELDS."""
        return self._fields[name].editor

    def asks(self, name: str) -> bool:
        """Whether there is a field of this name, and it is shown in the form as it is now."""
        return name in self._fields and self._fields[name].isVisibleTo(self)

    def retranslate(self, options: Options) -> None:
        """Write all words anew; `options` are the choices of the fields that offer some."""
        # Translators: vi: "Điều kiện"
        self.set_title(tr("Conditions"))
        # Translators: vi: "Đơn giản", "Đầy đủ"
        self.fullness.set_options([("simple", tr("Simple")), ("full", tr("Full"))])
        self.fullness.setAccessibleName(tr("Fields shown"))
        for words in FIELDS:
            editor = self.editor(words.name)
            if isinstance(editor, ChoiceBox | Segmented):
                editor.set_options(options[words.name])
            elif isinstance(editor, NumberEdit):
                editor.set_unit(tr(words.unit))
            elif isinstance(editor, DateEdit):
                editor.retranslate()
            self._write(words)

    def show_fullness(self, full: bool) -> None:
        """Show all fields, or those of the simple form."""
        self.fullness.set_value("full" if full else "simple")
        self._show_fields()

    def show_daily(self, daily: bool) -> None:
        """Ask for the days of a month when the wage is paid by the day."""
        if daily != self._daily:
            self._daily = daily
            self._show_fields()

    def _show_fields(self) -> None:
        full = self.fullness.value() == "full"
        for words in FIELDS:
            self._fields[words.name].setVisible((full or not words.full) and (self._daily or not words.daily))

    def show_check(self, kind: str, strong: str, words: str) -> None:
        """The minimum wage beside what an hour pays: "good" or "danger"; no words hide it."""
        self.check.setVisible(bool(strong or words))
        self.check.set_kind(kind)
        self.check.set_text(words, strong)

    def show_values(self, values: Mapping[str, Value]) -> None:
        """Put these values into the fields; what is being typed in a field is left alone when it means the same."""
        for name, value in values.items():
            editor = self.editor(name)
            if isinstance(editor, NumberEdit) and not isinstance(value, date | str):
                editor.set_value(value)
            elif isinstance(editor, DateEdit) and not isinstance(value, int | Decimal | str):
                editor.clear()
                editor.set_value(value)
            elif isinstance(editor, ChoiceBox):
                editor.set_value(value)
            elif isinstance(editor, Segmented):
                editor.set_value(str(value))

    def values(self) -> dict[str, Value]:
        """What the fields hold now, None where nothing stands; a number that cannot be read is left out."""
        found: dict[str, Value] = {}
        for name, field in self._fields.items():
            editor = field.editor
            if isinstance(editor, NumberEdit) and not editor.is_readable():
                continue
            if isinstance(editor, NumberEdit | DateEdit | Segmented):
                found[name] = editor.value()
            elif isinstance(editor, ChoiceBox):
                chosen = editor.value()
                found[name] = chosen if isinstance(chosen, str) else None
        return found

    def unreadable(self) -> dict[str, str]:
        """The fields in which something stands that cannot be read, each with what to do."""
        found = {}
        for name, field in self._fields.items():
            editor = field.editor
            if isinstance(editor, NumberEdit) and not editor.is_readable():
                found[name] = tr("This is not a number. Type digits only, like {example}.", example="200000")
            if isinstance(editor, DateEdit) and editor.wrong() and not editor.hasFocus():
                found[name] = tr("This is not a day. Type it like {example}.", example=editor.placeholderText())
        return found

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Say at each field what is wrong with it, and at the others that nothing is."""
        for name, field in self._fields.items():
            field.set_error(errors.get(name, ""))
            if name in errors and field.editor.hasFocus():
                self._column.show_whole(field)

    def focus_first(self) -> None:
        """Begin to type in the first field."""
        self.editor(FIELDS[0].name).setFocus()

    def _write(self, words: FieldWords) -> None:
        helps = self._helps and self._helped == words.name
        japanese = "" if language() == "ja" else words.japanese
        self._fields[words.name].set_words(tr(words.words), japanese, tr(words.help) if helps else "")

    def _pass_on(self) -> None:
        self.changed.emit()

    def _choose_fullness(self, value: str) -> None:
        self.show_fullness(value == "full")
        self.full_chosen.emit(value == "full")

    def _toggle_help(self) -> None:
        self._helps = not self._helps
        self._write_helped()

    def _write_helped(self) -> None:
        for words in FIELDS:
            if words.name == self._helped:
                self._write(words)

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        was, now = self._name_of(old), self._name_of(new)
        if was and was != now:
            self.left.emit()
        if now and now != self._helped:
            before, self._helped = self._helped, now
            for words in FIELDS:
                if words.name in (before, now):
                    self._write(words)

    def _name_of(self, widget: QWidget | None) -> str:
        if widget is None:
            return ""
        for name, field in self._fields.items():
            if widget is field.editor or field.editor.isAncestorOf(widget):
                return name
        return ""

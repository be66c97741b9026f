"""The day or the number that shows that a thing is done: typed, refused at the field, read once it is confirmed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.i18n import N_, date_text, number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.date_edit import DateEdit
from intern_desktop.ui.widgets import Field, NumberEdit, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.departure.checklist import Item
    from intern_desktop.ui.checklist_viewer import Viewer

KINDS = ("date", "number")
"""The kinds of evidence that are typed."""

_UNITS = {
    # Translators: unit of a number beside its field; vi: "điểm"
    "points": N_("points"),
    # Translators: unit of a number beside its field; vi: "kg"
    "kg": N_("kg"),
    # Translators: unit of a number beside its field; vi: "phần trăm"
    "percent": N_("percent"),
    # Translators: unit of a number beside its field; vi: "lần"
    "times": N_("times"),
    # Translators: unit of a number beside its field; vi: "phút"
    "minutes": N_("minutes"),
}


class ValueFields(QWidget):
    """One field, for a day or for a number. `entered` comes with Enter, `changed` with every key."""

    entered = Signal()
    changed = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item: Item | None = None
        self.day, self.number = DateEdit(self), NumberEdit(0, self)
        self.day.setObjectName("item_day")
        self.number.setObjectName("item_number")
        self._fields = {"date": Field(self.day, self), "number": Field(self.number, self)}
        self._until = label("small", self, wraps=True)
        self._until.setObjectName("item_until")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("xs"))
        for thing in (*self._fields.values(), self._until):
            column.addWidget(thing)
        self.day.changed.connect(self._on_changed)
        self.number.value_changed.connect(self._on_changed)
        for editor in (self.day, self.number):
            editor.returnPressed.connect(self.entered)

    def retranslate(self) -> None:
        """Write the words of the fields anew."""
        self.day.retranslate()
        # Translators: above a field; vi: "Ngày ghi trên giấy"
        self._fields["date"].set_words(tr("The day on the paper"))
        # Translators: above a field; vi: "Con số"
        self._fields["number"].set_words(tr("The number"))

    def show_item(self, item: Item, viewer: Viewer, typed: str | None) -> None:
        """Show the value of a thing, or what was `typed` and not kept yet."""
        another = self._item is None or self._item.task.id != item.task.id
        self._item = item
        asked, open_ = item.task.evidence, viewer.may_mark(item)
        self.setVisible(asked in KINDS)
        for kind, field in self._fields.items():
            field.setVisible(kind == asked and open_)
            if another:
                field.set_error("")
        self.number.set_unit(unit_words(item.task.asks))
        if asked in KINDS:
            self._write(item.value, typed)
            self._until.setText(_until(item, self.raw()) if open_ else _read(item))
            self._until.setVisible(bool(self._until.text()))

    def text(self) -> str:
        """What stands in the field, as it was typed."""
        return self._editor().text()

    def raw(self) -> str:
        """The value as the tables keep it; as it was typed where it cannot be read."""
        value = self._editor().value()
        if isinstance(value, date):
            return value.isoformat()
        return str(value) if value is not None else self.text().strip()

    def is_changed(self) -> bool:
        """Whether something else stands there than what is kept."""
        return self._item is not None and self._item.task.evidence in KINDS and self.raw() != self._item.value

    def refuse(self, sentence: str) -> None:
        """Say at the field why this cannot be."""
        assert self._item is not None, "a field is shown before it refuses"
        self._fields[self._item.task.evidence].set_error(sentence)
        self._until.hide()  # what cannot be holds until nothing
        self._editor().setFocus()
        self.refused.emit()

    def _editor(self) -> DateEdit | NumberEdit:
        return self.number if self._item is not None and self._item.task.evidence == "number" else self.day

    def _write(self, kept: str, typed: str | None) -> None:
        editor = self._editor()
        if typed is not None:
            if editor.text() != typed:
                editor.setText(typed)
        elif isinstance(editor, DateEdit):
            if self.raw() != kept:
                editor.clear()
            editor.set_value(_day(kept))
        else:
            editor.set_value(int(kept) if kept.isdecimal() else None)

    def _on_changed(self) -> None:
        for field in self._fields.values():
            field.set_error("")
        if self._item is not None:
            self._until.setText(_until(self._item, self.raw()))
            self._until.setVisible(bool(self._until.text()))
        self.changed.emit()


def unit_words(unit: str) -> str:
    """A unit in the reader's language; one that a centre made up stays as it is."""
    return tr(_UNITS[unit]) if unit in _UNITS else unit


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _until(item: Item, value: str) -> str:
    from intern_desktop.departure import evidence

    day = evidence.valid_until(item.task, value)
    # Translators: below a day of a paper that lapses; vi: "Dùng được tới {day}"
    return "" if day is None else tr("Holds until {day}", day=date_text(day, "short"))


def _read(item: Item) -> str:
    day = _day(item.value)
    if item.task.evidence == "number" and item.value.isdecimal():
        fields = {"number": number_text(int(item.value)), "unit": unit_words(item.task.asks)}
        # Translators: a number that was written down, with its unit; vi: "Đã ghi: {number} {unit}"
        return tr("Written down: {number} {unit}", **fields).strip()
    if day is None:
        return ""
    # Translators: vi: "Đã ghi ngày {day}."
    written = tr("Written down: {day}.", day=date_text(day, "short"))
    return f"{written} {_until(item, item.value)}".strip()

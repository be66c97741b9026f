"""The editors of the whole sheet's fields: one for each kind, and their value, shown and read in one way."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.payroll.said import Money
from intern_desktop.ui import style
from intern_desktop.ui.date_edit import DateEdit
from intern_desktop.ui.pay.form_field import LISTS, NUMBERS, FormField, Value, example_of
from intern_desktop.ui.pay.form_list_kinds import list_of
from intern_desktop.ui.pay.form_lists import FormList
from intern_desktop.ui.widgets import ChoiceBox, NumberEdit, Segmented

LONGEST = 200
"""Letters of a note."""


class MoneyEdit(QWidget):
    """An amount in dong or in yen: the number, and beside it which of the two."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number, self.currency = NumberEdit(0, self), Segmented(self)
        self.number.setObjectName(name)
        self.number.setProperty("dense", True)
        self.currency.setObjectName(f"{name}_currency")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("s"))
        row.addWidget(self.number, 1)
        row.addWidget(self.currency)
        self.number.value_changed.connect(self.changed)
        self.currency.changed.connect(self._on_currency)

    def retranslate(self) -> None:
        """Write the two currencies anew."""
        # Translators: the currencies beside an amount; vi: "đồng", "yên"
        self._choose(lambda: self.currency.set_options([("vnd", tr("dong")), ("yen", tr("yen"))]))

    def value(self) -> Money | None:
        """The amount, None while nothing stands."""
        number = self.number.value()
        if number is None:
            return None
        return Money(yen=int(number)) if self.currency.value() == "yen" else Money(vnd=int(number))

    def set_value(self, value: Money | None) -> None:
        """Show this amount in its currency."""
        if value is None:
            self.number.set_value(None)
            return
        self._choose(lambda: self.currency.set_value("vnd" if value.yen is None else "yen"))
        self.number.set_value(value.vnd if value.yen is None else value.yen)

    def setAccessibleName(self, name: str) -> None:
        """Both parts are called what the field is called."""
        super().setAccessibleName(name)
        self.number.setAccessibleName(name)
        self.currency.setAccessibleName(name)

    def _choose(self, act: Callable[[], None]) -> None:
        """Tab would come to a part inside a part twice, so the currency stands for none of its buttons."""
        act()
        self.currency.setFocusProxy(None)  # type: ignore[arg-type] # None takes it away

    def _on_currency(self) -> None:
        if self.number.value() is not None:
            self.changed.emit()


class Ticks(QWidget):
    """Boxes of which any may be ticked."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._boxes: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, style.space("xs"), 0, style.space("xs"))
        self._column.setSpacing(style.space("xs"))

    def set_options(self, options: list[tuple[str, str]]) -> None:
        """The boxes as (value, words)."""
        for value, words in options:
            if value not in self._boxes:
                box = self._boxes[value] = QCheckBox(self)
                box.setObjectName(f"{self._name}_{value}")
                box.clicked.connect(self.changed)
                self._column.addWidget(box)
            self._boxes[value].setText(words.replace("&", "&&"))

    def value(self) -> tuple[str, ...]:
        """The values that are ticked, in the order of the boxes."""
        return tuple(value for value, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: tuple[str, ...]) -> None:
        """Tick these."""
        for name, box in self._boxes.items():
            box.setChecked(name in value)


def make(field: FormField, parent: QWidget) -> QWidget:
    """The editor of a field; it, or what one types into, is found by the name form_NAME."""
    name = f"form_{field.name}"
    made: QWidget
    if field.kind in NUMBERS:
        made = NumberEdit(NUMBERS[field.kind], parent, trims=True)
        made.example = example_of(field)
    elif field.kind == "date":
        made = DateEdit(parent)
    elif field.kind == "choice":
        made = ChoiceBox(parent)
    elif field.kind == "segments":
        made = Segmented(parent)
    elif field.kind == "money":
        return MoneyEdit(name, parent)
    elif field.kind == "ticks":
        made = Ticks(name, parent)
    elif field.kind in LISTS:
        made = FormList(name, list_of(field.kind), parent)
    else:
        made = QLineEdit(parent)
        made.setMaxLength(field.longest or LONGEST)
    made.setObjectName(name)
    if isinstance(made, QLineEdit | ChoiceBox):
        made.setProperty("dense", True)
    return made


def connect(editor: QWidget, slot: Callable[..., None]) -> None:
    """Call `slot` with every change by the person."""
    if isinstance(editor, NumberEdit):
        editor.value_changed.connect(slot)
    elif isinstance(editor, DateEdit | Segmented | MoneyEdit | Ticks | FormList):
        editor.changed.connect(slot)
    elif isinstance(editor, ChoiceBox):
        editor.chosen.connect(slot)
    elif isinstance(editor, QLineEdit):
        editor.textEdited.connect(slot)


def value_of(editor: QWidget) -> Value:
    """What an editor holds, None where nothing stands or nothing that can be read."""
    if isinstance(editor, NumberEdit | DateEdit | Segmented | ChoiceBox | MoneyEdit | Ticks | FormList):
        return editor.value()
    return editor.text().strip() if isinstance(editor, QLineEdit) else None


def show_value(editor: QWidget, value: Value) -> None:
    """Show this value without announcing a change."""
    if isinstance(editor, DateEdit):
        editor.clear()
        editor.set_value(value)
    elif isinstance(editor, NumberEdit | Segmented | ChoiceBox | MoneyEdit | Ticks | FormList):
        editor.set_value(value)
    elif isinstance(editor, QLineEdit) and editor.text().strip() != (value or ""):
        editor.setText(value or "")


def unread(editor: QWidget) -> str:
    """What to do about something that cannot be read, "" where all can. A day is left alone while it is typed."""
    if isinstance(editor, MoneyEdit):
        return unread(editor.number)
    if isinstance(editor, FormList):
        return next((said for said in map(unread, editor.editors()) if said), "")
    if isinstance(editor, NumberEdit) and not editor.is_readable():
        return tr("This is not a number. Type digits only, like {example}.", example=editor.example)
    if isinstance(editor, DateEdit) and editor.wrong() and not editor.hasFocus():
        return tr("This is not a day. Type it like {example}.", example=editor.example())
    return ""


def stops(editor: QWidget) -> list[QWidget]:
    """What Tab stops at in an editor, in reading order."""
    if isinstance(editor, FormList):
        return editor.stops()
    if isinstance(editor, MoneyEdit):
        return [editor.number, *stops(editor.currency)]
    if isinstance(editor, Segmented | Ticks):
        return list(editor.findChildren(QAbstractButton))
    return [editor]


def is_finished(editor: QWidget) -> bool:
    """Whether what stands in an editor can be kept now."""
    return not (isinstance(editor, DateEdit) and editor.wrong()) and not unread(editor)

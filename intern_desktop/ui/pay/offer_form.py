"""The simple form of an offer: what is typed, what is wrong where, and where each field stands on the sheet."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from intern_desktop.i18n import language, number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.date_edit import DateEdit
from intern_desktop.ui.pay.field_help import FieldHelp
from intern_desktop.ui.pay.offer_editors import HousingField, WageField
from intern_desktop.ui.pay.offer_fields import FIELDS, WAGES, FieldWords
from intern_desktop.ui.pay.sheet_words import on_paper
from intern_desktop.ui.widgets import ChoiceBox, Field, Notice, NumberEdit, Panel, Segmented, button

Value = int | Decimal | date | str | None
Options = Mapping[str, Sequence[tuple[str, str]]]

_ROOM = 74
"""Logical pixels that the fields keep beside the help: one field."""

_WIDEST_HEAD = 340
"""Logical pixels up to which the panel grows so that its title is read whole."""

_WORDS = {words.name: words for words in FIELDS}


def _editor(words: FieldWords) -> QWidget:
    if words.kind == "date":
        return DateEdit()
    if words.kind == "choice":
        return ChoiceBox()
    return NumberEdit(1 if words.kind == "hours" else 0)


class OfferForm(Panel):
    """Six fields from top to bottom in the order of the sheet, and the help of the one in hand below them.

    `changed` comes with every change by the person, `left` when she goes on from a field, `full_asked` with a field's
    name on the whole form when she wants that one, `help_chosen` when she shows or hides the help.
    """

    changed = Signal()
    left = Signal()
    full_asked = Signal(str)
    help_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = button("quiet", "circle-question-mark", parent=self)
        self._ask.setObjectName("offer_help")
        self._ask.setCheckable(True)
        self._ask.set_size("height_compact")
        self._ask.clicked.connect(self.toggle_help)
        self.fullness = Segmented(self)
        self.fullness.setObjectName("offer_fullness")
        self.fullness.changed.connect(self._choose_fullness)
        self._pay_form = ChoiceBox(self)
        self._pay_form.setObjectName("offer_pay_form")
        self._pay_form.chosen.connect(self._choose_form)
        self._fields: dict[str, Field] = {}
        self._held = "prefecture"
        self._helps: bool | None = None
        self._is_new = False
        self._column = Column(self, gap="xs")
        for words in FIELDS:
            self._add_field(words)
        self._column.body.addStretch(1)
        self._help = FieldHelp(self)
        self.check = Notice("good", self)
        self.check.setObjectName("offer_minimum_wage")
        self.check.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.setSpacing(style.space("s"))
        self.add_beside_title(self._ask)
        self.add_beside_title(self.fullness)
        self.add(self._column, 1)
        self.add(self._help)
        self.add(self.check)
        self.show_daily(False)
        self.setTabOrder(self.editor("pay"), self._pay_form)
        QShortcut(QKeySequence("F1"), self).activated.connect(self.toggle_help)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def _add_field(self, words: FieldWords) -> None:
        editor = _editor(words)
        editor.setObjectName(f"offer_{words.name}")
        self._fields[words.name] = field = self._field(words.name, editor)
        self._column.add(field)
        if isinstance(editor, NumberEdit):
            editor.value_changed.connect(self._pass_on)
        elif isinstance(editor, DateEdit):
            editor.changed.connect(self._pass_on)
        elif isinstance(editor, ChoiceBox):
            editor.chosen.connect(self._pass_on)

    def _field(self, name: str, editor: QWidget) -> Field:
        if name == "pay" and isinstance(editor, NumberEdit):
            return WageField(editor, self._pay_form, self)
        if name == "housing" and isinstance(editor, NumberEdit):
            field = HousingField(editor, self)
            field.apart_pressed.connect(self._ask_apart)
            return field
        return Field(editor, self)

    def editor(self, name: str) -> QWidget:
        """The editor of one field, by its name in FIELDS; "pay_form" is the one beside the wage."""
        return self._pay_form if name == "pay_form" else self._fields[name].editor

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
        # Translators: on a button with a question mark; vi: "Ô này nằm ở đâu trên giấy? (F1)"
        self._ask.setAccessibleName(tr("Where does this field stand on the sheet? (F1)"))
        self._ask.setToolTip(self._ask.accessibleName())
        self._pay_form.set_options(options["pay_form"])
        for words in FIELDS:
            editor, field = self.editor(words.name), self._fields[words.name]
            if isinstance(editor, ChoiceBox):
                editor.set_options(options[words.name])
            elif isinstance(editor, NumberEdit):
                editor.set_unit(tr(words.unit))
            elif isinstance(editor, DateEdit):
                editor.retranslate()
            field.set_words(tr(words.words), "" if language() == "ja" else words.japanese)
            if isinstance(field, HousingField):
                field.retranslate()
        self._show_form()
        self._show_help()

    def show_daily(self, daily: bool) -> None:
        """Ask for the days of a month when the wage is paid by the day."""
        self._fields["days"].setVisible(daily)

    def show_split(self, split: bool) -> None:
        """Rent and utilities are typed apart on the whole form: here their sum is only read."""
        housing = self._fields["housing"]
        assert isinstance(housing, HousingField), "the field of rent and utilities"
        housing.show_split(split)

    def show_check(self, kind: str, strong: str, words: str) -> None:
        """The minimum wage beside what an hour pays: "good" or "danger"; no words hide it."""
        self.check.setVisible(bool(strong or words))
        self.check.set_kind(kind)
        self.check.set_text(words, strong)

    def show_values(self, values: Mapping[str, Value]) -> None:
        """Put these values into the fields; what is being typed in a field is left alone when it means the same."""
        self._pay_form.set_value(str(values.get("pay_form", "monthly")))
        self._show_form()
        for name in self._fields:
            value, editor = values.get(name), self.editor(name)
            if isinstance(editor, NumberEdit) and not isinstance(value, date | str):
                editor.set_value(value)
            elif isinstance(editor, DateEdit) and not isinstance(value, int | Decimal | str):
                editor.clear()
                editor.set_value(value)
            elif isinstance(editor, ChoiceBox):
                editor.set_value(value)
        self._is_new = not values.get("pay")
        self._show_help()
        self._arrange()

    def values(self) -> dict[str, Value]:
        """What the fields hold now, None where nothing stands; a number that cannot be read is left out."""
        found: dict[str, Value] = {"pay_form": self._form()}
        for name in self._fields:
            editor = self.editor(name)
            if isinstance(editor, NumberEdit) and not editor.is_readable():
                continue
            if isinstance(editor, NumberEdit | DateEdit):
                found[name] = editor.value()
            elif isinstance(editor, ChoiceBox):
                chosen = editor.value()
                found[name] = chosen if isinstance(chosen, str) else None
        return found

    def unreadable(self) -> dict[str, str]:
        """The fields in which something stands that cannot be read, each with what to do."""
        return dict(self._unreadable())

    def _unreadable(self) -> Iterator[tuple[str, str]]:
        for name in self._fields:
            editor, words = self.editor(name), _WORDS[name]
            if isinstance(editor, NumberEdit) and not editor.is_readable():
                most = WAGES[self._form()].most if name == "pay" else words.most
                least, most_words = number_text(words.least), number_text(most)
                # Translators: vi: "Gõ một số thôi, từ {least} đến {most}."
                yield name, tr("Type one number here, from {least} to {most}.", least=least, most=most_words)
            if isinstance(editor, DateEdit) and editor.wrong() and not editor.hasFocus():
                yield name, tr("This is not a day. Type it like {example}.", example=editor.example())

    def show_errors(self, errors: Mapping[str, str]) -> None:
        """Say at each field what is wrong with it, and at the others that nothing is."""
        for name, field in self._fields.items():
            marked = field.error()
            field.set_error(errors.get(name, ""))
            if marked and name not in errors and isinstance(field.editor, NumberEdit):
                field.editor.set_unit(tr(_WORDS[name].unit))  # a screen reader hears the unit again
            if name in errors and field.editor.hasFocus():
                self._column.show_whole(field)

    def begin(self, name: str) -> None:
        """Begin to type in a field, in sight; in the wage where the form as it is now does not ask for it."""
        self.editor(name if self.asks(name) else "pay").setFocus()
        QTimer.singleShot(0, self, self._show_held)

    def show_helps(self, wanted: bool | None) -> None:
        """Show or hide the help of fields; None shows it for a new offer, where there is room."""
        self._helps = wanted
        self._arrange()

    def toggle_help(self) -> None:
        """Show the help, or hide it; said to whoever remembers it."""
        self.show_helps(self._help.isHidden())
        self.help_chosen.emit(bool(self._helps))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A low panel has no room for the help unless it was asked for."""
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Wide enough for title, question mark and switch; where that is too much the title gives way."""
        head = self._ask.sizeHint().width() + self.fullness.sizeHint().width() + 2 * style.space("s")
        words = QFontMetrics(style.font("section")).horizontalAdvance(tr("Conditions"))
        wide = head + words + 2 * style.space("l") + 4
        least = super().minimumSizeHint()
        return least.expandedTo(QSize(wide, 0)) if wide <= style.px(_WIDEST_HEAD) else least

    def _arrange(self) -> None:
        head = 2 * style.control("height") + 4 * style.space("l")
        left = self.height() - head - self._help.sizeHint().height()
        shown = self._is_new and left >= style.px(_ROOM) if self._helps is None else self._helps
        if shown != self._help.isVisibleTo(self):
            self._help.setVisible(shown)
            QTimer.singleShot(0, self, self._show_held)
        self._column.setMinimumHeight(style.px(_ROOM) if shown else 0)
        self._ask.setChecked(shown)

    def _show_held(self) -> None:
        self._column.show_whole(self._fields[self._held])

    def _show_form(self) -> None:
        wage = self._fields["pay"]
        assert isinstance(wage, WageField), "the field of the wage"
        wage.show_form(self._form())

    def _form(self) -> str:
        return str(self._pay_form.value() or "monthly")

    def _show_help(self) -> None:
        words, values = _WORDS[self._held], self.values()
        place = WAGES[self._form()].place if self._held == "pay" else self._held
        self._help.show_field(place, on_paper(self._held, values.get(self._held)), tr(words.help))

    def _pass_on(self) -> None:
        self._show_help()
        self.changed.emit()

    def _choose_form(self) -> None:
        self._show_form()
        self._pass_on()

    def _choose_fullness(self, value: str) -> None:
        if value == "full":
            self.fullness.set_value("simple")
            self.full_asked.emit(_WORDS[self._held].full)

    def _ask_apart(self) -> None:
        self.full_asked.emit(_WORDS["housing"].full)

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        was, now = self._name_of(old), self._name_of(new)
        if was and was != now:
            self.left.emit()
        if now and now != self._held:
            self._held = now
            self._show_help()

    def _name_of(self, widget: QWidget | None) -> str:
        if widget is None:
            return ""
        return next((name for name, field in self._fields.items() if field.isAncestorOf(widget)), "")

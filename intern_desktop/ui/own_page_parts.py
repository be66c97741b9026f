"""The forms on one's own page: names and journey. Each says what was changed as soon as a field is left."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from intern_desktop.i18n import language, tr
from intern_desktop.ui.date_edit import DateEdit
from intern_desktop.ui.widgets import ChoiceBox, Field, Panel

Words = tuple[str, str, str]
"""A field's label, its Japanese with readings as marks, and the sentence below it."""


class FormPanel(Panel):
    """Fields below a heading. `said` carries a field's name and its value as soon as the field is left."""

    said = Signal(str, object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._fields: dict[str, Field] = {}
        self._shown: dict[str, object] = {}

    def add_line(self, name: str) -> None:
        """A field for a few words."""
        editor = QLineEdit(self)
        editor.setMaxLength(120)
        editor.editingFinished.connect(self._tell)
        self._add(name, editor)

    def add_day(self, name: str) -> None:
        """A field for a day."""
        editor = DateEdit(self)
        editor.editingFinished.connect(self._tell)
        self._add(name, editor)

    def add_choice(self, name: str) -> None:
        """A field with a list that opens."""
        editor = ChoiceBox(self)
        editor.chosen.connect(self._tell)
        self._add(name, editor)

    def _add(self, name: str, editor: QWidget) -> None:
        editor.setObjectName(f"{self._name}_{name}")
        self._fields[name] = Field(editor, self)
        self.add(self._fields[name])

    def editor(self, name: str) -> QWidget:
        """The editor of one field."""
        return self._fields[name].editor

    def set_words(self, words: Mapping[str, Words]) -> None:
        """The words of the fields, in the language spoken now."""
        for name, (said, japanese, below) in words.items():
            self._fields[name].set_words(said, "" if language() == "ja" else japanese, below)
            editor = self.editor(name)
            if isinstance(editor, DateEdit):
                editor.retranslate()

    def set_options(self, name: str, options: Sequence[tuple[str, str]]) -> None:
        """The choices of one field."""
        editor = self.editor(name)
        assert isinstance(editor, ChoiceBox), f"{name} offers no choices"
        editor.set_options(options)

    def show_values(self, values: Mapping[str, object]) -> None:
        """What is known; a field that is being typed in keeps what stands there."""
        for name, value in values.items():
            self._shown[name] = value
            editor = self.editor(name)
            if editor.hasFocus() and isinstance(editor, QLineEdit) and editor.isModified():
                continue
            if isinstance(editor, DateEdit):
                editor.clear()
                editor.set_value(value if isinstance(value, date) else None)
            elif isinstance(editor, QLineEdit):
                editor.setText(str(value))
            elif isinstance(editor, ChoiceBox):
                editor.set_value(str(value))

    def show_error(self, name: str, sentence: str) -> None:
        """Say at a field what is wrong with it; "" when nothing is."""
        if name in self._fields:
            self._fields[name].set_error(sentence)

    def clear_errors(self) -> None:
        """Nothing is wrong any more."""
        for field in self._fields.values():
            field.set_error("")

    def tell_changes(self) -> None:
        """Say now what was typed and not yet said, as when the page is left."""
        self._tell()

    def _tell(self) -> None:
        for name, field in self._fields.items():
            if isinstance(field.editor, DateEdit) and self._complains(name, field.editor):
                continue
            value = _value(field.editor)
            if name in self._shown and value != self._shown[name]:
                self._shown[name] = value
                self.said.emit(name, value)

    def _complains(self, name: str, editor: DateEdit) -> bool:
        wrong = editor.wrong()
        example = editor.example()
        self.show_error(name, tr("This is not a day. Type it like {example}.", example=example) if wrong else "")
        return wrong


def _value(editor: QWidget) -> object:
    if isinstance(editor, DateEdit):
        return editor.value()
    if isinstance(editor, QLineEdit):
        return editor.text().strip()
    return editor.value() if isinstance(editor, ChoiceBox) else None


class NamesPanel(FormPanel):
    """Her names: as she is called, as in the passport, and in katakana for reports."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("own_page", parent)
        for name in ("name", "name_passport", "name_kana"):
            self.add_line(name)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Tên của bạn"
        self.set_title(tr("Your names"))
        self.set_words(
            {
                "name": (tr("Your full name"), "{氏名|しめい}", ""),
                "name_passport": (tr("As in the passport"), "ローマ{字|じ}", tr("Capital letters without marks.")),
                "name_kana": (tr("In katakana"), "カタカナ", tr("As it will stand on Japanese papers.")),
            }
        )


class JourneyPanel(FormPanel):
    """Her way to Japan: programme, field, prefecture, and the days that decide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("own_page", parent)
        for name in ("programme", "field", "prefecture"):
            self.add_choice(name)
        for name in ("enrolled", "departure", "plan_filed", "entry"):
            self.add_day(name)

    def retranslate(self, fields: Sequence[tuple[str, str]], prefectures: Sequence[tuple[str, str]]) -> None:
        """Write every word anew; fields of work and prefectures come as (code, name)."""
        # Translators: vi: "Hành trình của bạn"
        self.set_title(tr("Your journey"))
        unknown = tr("I do not know yet")
        programmes = [
            ("", unknown),
            ("titp", tr("Technical intern 技能実習")),
            ("esd", tr("Employment for Skill Development 育成就労")),
        ]
        self.set_options("programme", programmes)
        self.set_options("field", [("", unknown), *fields])
        self.set_options("prefecture", [("", unknown), *prefectures])
        empty = tr("Leave it empty while you do not know it.")
        self.set_words(
            {
                "programme": (tr("Programme"), "{制度|せいど}", ""),
                # Translators: vi: "Ngành nghề"
                "field": (tr("Field of work"), "{職種|しょくしゅ}", ""),
                # Translators: vi: "Tỉnh ở Nhật"
                "prefecture": (tr("Prefecture in Japan"), "{都道府県|とどうふけん}", ""),
                # Translators: vi: "Ngày vào trung tâm"
                "enrolled": (
                    tr("First day at the centre"),
                    "{入校日|にゅうこうび}",
                    # Translators: vi: "Không có việc nào đến hạn trước ngày này."
                    tr("Nothing is due before this day."),
                ),
                "departure": (tr("Day of departure"), "{出発日|しゅっぱつび}", empty),
                # Translators: vi: "Ngày nộp kế hoạch"
                "plan_filed": (
                    tr("Day the plan was filed"),
                    "{計画|けいかく}の{申請日|しんせいび}",
                    tr("Your centre knows it. A technical intern's plan has to be filed by 31 March 2027."),
                ),
                # Translators: vi: "Ngày vào Nhật"
                "entry": (tr("Day of entry into Japan"), "{入国日|にゅうこくび}", ""),
            }
        )

"""What stands at the right of the whole sheet: where the field in hand is on paper, its Japanese, one sentence."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from intern_desktop import furigana
from intern_desktop.guide.folding import romaji
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.pay.form_field import FormField
from intern_desktop.ui.pay.sheet_picture import SheetPicture
from intern_desktop.ui.widgets import Button, Panel, RubyLabel, label

WIDTH = 272
"""Logical pixels at 100 %."""
_NO_BOUND = (1 << 24) - 1
"""Qt's own largest width."""

_DRAWN_AS = {
    "annex_days": "days_month",
    "annex_year_hours": "hours_year",
    "overtime_hours": "overtime",
    "rate_note": "premium_other_holiday",
}
"""What the drawing of the sheet calls a field, where it is not our own name."""

_WAGES = {"pay": "sheet_wage_{form}", "annex_pay": "wage_{form}"}
"""The same for the wage, by what it is paid."""


class FormHelp(Panel):
    """`show_field` says of which field; the words stay until another one is in hand."""

    def __init__(self, fold: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field: FormField | None = None
        self._value, self._form = "", "monthly"
        self.key = Button("quiet", key="F1", parent=self, printed_only=True)
        self.key.setObjectName("form_help_fold")
        self.key.set_size("height_compact")
        self.key.clicked.connect(fold)
        self.add_beside_title(self.key)
        self.picture = SheetPicture(self)
        self.picture.setObjectName("form_picture")
        self._missing = label("small", self, wraps=True)
        self._term = RubyLabel("reading", "text", self)
        self._reading = label("muted", self, wraps=True)
        self._words = label("body", self, bold=True, wraps=True)
        self._help = label("body", self, wraps=True)
        self._help.setObjectName("form_help_text")
        self.add(self.picture, 4)
        self.add(self._missing)
        column = Column(self, gap="xs")
        column.setObjectName("form_help")
        for part in (self._term, self._reading, self._words, self._help):
            column.add(part)
        column.body.addStretch(1)
        self.add(column, 5)
        self.picture.hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def fit(self, *, beside: bool) -> None:
        """As wide as it is beside the rows, or as wide as there is room in their place."""
        self.setMinimumWidth(style.px(WIDTH) if beside else 0)
        self.setMaximumWidth(style.px(WIDTH) if beside else _NO_BOUND)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: where a field stands on the paper form; vi: "Chỗ này trên giấy"
        self.set_title(tr("This place on paper"))
        # Translators: vi: "Gấp phần giải thích"
        self.key.setAccessibleName(tr("Fold the explanation"))
        self.picture.retranslate()
        # Translators: for a field that the conditions sheet does not have; vi: "Ô này không có trên bản điều kiện."
        self._missing.setText(tr("This is not on the conditions sheet."))
        self._write()

    def show_field(self, field: FormField, value: str, form: str = "monthly") -> None:
        """Explain this field; `value` is what stands in it, as words or as the name of a choice.

        `form`: by what the wage is paid, which has a blank of its own for each.
        """
        if (field, value, form) == (self._field, self._value, self._form):
            return
        self._field, self._value, self._form = field, value, form
        self._write()

    def text(self) -> str:
        """All that is said now."""
        parts = (self._term.text(), self._reading.text(), self._words.text(), self._help.text())
        return " ".join(part for part in parts if part)

    def _write(self) -> None:
        field = self._field
        if field is None:
            return
        drawn = _WAGES.get(field.name, "").format(form=self._form) or _DRAWN_AS.get(field.name, field.name)
        known = self.picture.show_field(drawn, self._value)
        self._missing.setVisible(not known)
        self._term.set_text(field.japanese)
        self._term.setVisible(bool(field.japanese))
        self._reading.setText(romaji(furigana.reading(field.japanese)) if field.japanese else "")
        self._reading.setVisible(bool(field.japanese))
        self._words.setText(tr(field.words))
        self._help.setText(tr(field.help))

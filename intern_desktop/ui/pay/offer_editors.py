"""The fields of the simple form that are more than an editor below its words: the wage, and rent with utilities."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import language, tr
from intern_desktop.ui import style
from intern_desktop.ui.pay.offer_fields import WAGES
from intern_desktop.ui.widgets import ChoiceBox, Field, NumberEdit, button, repolish


class WageField(Field):
    """The wage, and at its right whether it is paid by the month, the day or the hour."""

    def __init__(self, edit: NumberEdit, forms: ChoiceBox, parent: QWidget | None = None) -> None:
        super().__init__(edit, parent)
        self._edit, self._forms = edit, forms
        column = self.layout()
        assert isinstance(column, QVBoxLayout), "a field is a column"
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        column.insertLayout(column.indexOf(edit), row)
        row.addWidget(edit, 1)
        row.addWidget(forms)

    def show_form(self, form: str) -> None:
        """Term and decimals follow the way of being paid."""
        box = WAGES[form]
        self._edit.set_decimals(box.decimals, trims=True)
        # Translators: vi: "Lương cơ bản"
        self.set_words(tr("Basic wage"), "" if language() == "ja" else box.japanese)
        # Translators: the wage is paid by the month, the day or the hour; vi: "Lương tính theo"
        self._forms.setAccessibleName(tr("Paid by"))


class HousingField(Field):
    """Rent and utilities as one sum; where they were typed apart the sum is only shown, with the way to them."""

    apart_pressed = Signal()

    def __init__(self, edit: NumberEdit, parent: QWidget | None = None) -> None:
        super().__init__(edit, parent)
        self._edit = edit
        self._way = button("link", parent=self)
        self._way.setObjectName("offer_housing_apart")
        self._way.clicked.connect(self.apart_pressed)
        self._way.hide()
        column = self.layout()
        assert isinstance(column, QVBoxLayout), "a field is a column"
        column.insertWidget(column.indexOf(edit) + 1, self._way, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Write the words of the way."""
        # Translators: rent and utilities are two figures on the whole form, here their sum; vi: "Đã tách ở bản đầy đủ"
        self._way.setText(tr("Split on the whole form"))

    def show_split(self, split: bool) -> None:
        """Whether rent and utilities were typed apart."""
        repolish(self._edit, "readOnly", split)
        self._way.setVisible(split)

"""The recovery sheet with its two proofs: it was printed, or its code was copied by hand and typed back."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.errors import UserError
from intern_desktop.i18n import tr
from intern_desktop.ui import printing, style
from intern_desktop.ui.recovery_sheet import Sheet, SheetView, paint_sheet
from intern_desktop.ui.widgets import Field, Notice, button, label


class SheetPanel(QWidget):
    """Shows a sheet, prints it, or lets its code be typed back. `proved` comes when either was done."""

    proved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._proven, self._waiting = "", ""
        self._heading = label("section", self, elides=True)
        self._once = label("small", self, elides=True)
        self._view = SheetView(self)
        self._view.setObjectName("recovery_sheet")
        self._typed = QLineEdit(self)
        self._typed.setObjectName("typed_back")
        self._typed.textChanged.connect(self._on_typed)
        self._typed_field = Field(self._typed, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._view)
        self._pages.addWidget(self._typing_page())
        self._wrong = Notice("danger", self)
        self._wrong.hide()
        self.print_button = button("primary", icon="printer", key="Ctrl+P", parent=self)
        self.print_button.setObjectName("print_sheet")
        self.print_button.clicked.connect(self._on_print)
        self.hand_button = button("secondary", parent=self)
        self.hand_button.setObjectName("copy_by_hand")
        self.hand_button.clicked.connect(self._on_hand)
        self._build()
        self.set_sheet(None)

    @property
    def proven(self) -> bool:
        """Whether the sheet that is shown now exists outside this PC."""
        return self._sheet is not None and self._proven == self._sheet.code + self._sheet.centre

    def set_sheet(self, sheet: Sheet | None, waiting: str = "") -> None:
        """Show this sheet, or what it waits for. A sheet with another name on it has to be printed again."""
        self._sheet, self._waiting = sheet, waiting
        self._view.set_sheet(sheet, waiting)
        self.print_button.setEnabled(sheet is not None)
        self.hand_button.setEnabled(sheet is not None)
        if sheet is None:
            self._show_sheet()

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "In tờ này rồi cất ở chỗ khoá"
        self._heading.setText(tr("Print this sheet and keep it locked away"))
        self._once.setText(tr("shown only once"))
        self.print_button.setText(tr("Print the recovery sheet"))
        self.print_button.setAccessibleName(tr("Print the recovery sheet"))
        self._typed_field.set_words(
            tr("Type the 24 characters from your copy"),
            help_words=tr(
                "The sheet is hidden while you type, so that your copy is what counts. Blanks do not matter."
            ),
        )
        self._typed.setPlaceholderText("•••• •••• •••• •••• •••• ••••")
        self._name_hand_button()
        self._view.set_sheet(self._sheet, self._waiting)

    def _typing_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, style.space("s"), 0, 0)
        column.addWidget(self._typed_field)
        column.addStretch(1)
        return page

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._once)
        self._buttons = QGridLayout()
        self._buttons.setSpacing(style.space("s"))
        self._buttons.addWidget(self.print_button, 0, 0)
        self._buttons.addWidget(self.hand_button, 0, 1)
        self._buttons.setColumnStretch(2, 1)
        self._last: QPushButton | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addWidget(self._wrong)
        column.addLayout(self._buttons)

    def add_last(self, pressed: QPushButton) -> None:
        """The button that comes after the proof: at the right, or below where there is no room beside the others."""
        self._last = pressed
        self._place_last()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside or below."""
        super().resizeEvent(event)
        self._place_last()

    def minimumSizeHint(self) -> QSize:
        """What stands below the sheet needs no more than two buttons beside each other."""
        two = self.print_button.sizeHint().width() + self.hand_button.sizeHint().width() + style.space("s")
        return QSize(two, super().minimumSizeHint().height())

    def _place_last(self) -> None:
        if self._last is None:
            return
        all_three = (self.print_button, self.hand_button, self._last)
        wanted = sum(pressed.sizeHint().width() for pressed in all_three) + 3 * style.space("s")
        row = 0 if wanted <= self.width() else 1
        self._buttons.addWidget(self._last, row, 3 if row == 0 else 0, 1, 1 if row == 0 else 2)

    def _on_print(self) -> None:
        self._wrong.hide()
        try:
            done = printing.print_page(self.window(), tr("Recovery sheet"), self.paint, to_file=False)
        except UserError as problem:
            self._wrong.set_text(str(problem))
            self._wrong.show()
            return
        if done:
            self._prove()

    def paint(self, painter: QPainter, room: QRectF) -> None:
        """Paint the sheet that is shown now onto a page."""
        assert self._sheet is not None, "the button is off without a sheet"
        paint_sheet(painter, room, self._sheet)

    def _on_hand(self) -> None:
        if self._pages.currentIndex() == 1:
            self._show_sheet()
            return
        self._typed.clear()
        self._pages.setCurrentIndex(1)
        self._name_hand_button()
        self._typed.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_sheet(self) -> None:
        self._pages.setCurrentIndex(0)
        self._name_hand_button()

    def _name_hand_button(self) -> None:
        back = self._pages.currentIndex() == 1
        self.hand_button.setText(tr("Show the sheet again") if back else tr("Copy it by hand"))

    def _on_typed(self, text: str) -> None:
        from intern_desktop.store import keys

        self._typed_field.set_error("")
        if self._sheet is None:
            return
        typed, wanted = keys.same_code(text), keys.same_code(self._sheet.code)
        if typed == wanted:
            self._prove()
            self._show_sheet()
        elif len(typed) >= len(wanted):
            self._typed_field.set_error(tr("This is not the same code. Compare it with the sheet, group by group."))

    def _prove(self) -> None:
        assert self._sheet is not None
        self._proven = self._sheet.code + self._sheet.centre
        self.proved.emit()

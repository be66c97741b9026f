"""A page of Pay: what one sees of the offers that lie on the desk."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from intern_desktop.ui.pay.desk import Desk


class PayPage(QWidget):
    """Built when it is first opened. It reads the desk in `refresh` and changes the desk's values; it keeps none."""

    name: ClassVar[str] = ""
    whole: ClassVar[bool] = False
    """Whether it takes the room of the tabs of Pay too, because it has tabs of its own and a way back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk

    def retranslate(self) -> None:
        """Write every word anew."""

    def refresh(self) -> None:
        """Show what lies on the desk now. Called while the page is seen, in the turn of the key that changed it."""

    def restyle(self) -> None:
        """Follow text size and colours."""

    def open(self, target: str) -> None:
        """Go to one thing of the page: a field, a line, a finding; "" for where one was."""

    def leave(self) -> None:
        """Another page is opened."""

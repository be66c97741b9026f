"""The class, or why nobody is seen in it: a sentence and one way out."""

from collections.abc import Sized

from PySide6.QtWidgets import QStackedWidget, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui.widgets import EmptyState


class GridPages(QStackedWidget):
    """The tables; `nobody` for a class without people, `none` where the filters leave nobody."""

    def __init__(self, tables: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.nobody, self.none = EmptyState("users", self), EmptyState("search-x", self, kind="secondary")
        self.nobody.setObjectName("class_nobody")
        self.none.setObjectName("class_none")
        for page in (tables, self.nobody, self.none):
            self.addWidget(page)

    def retranslate(self) -> None:
        """Write every word anew."""
        self.nobody.set_words(
            # Translators: vi: "Lớp chưa có học viên"
            tr("There are no candidates in this class yet"),
            # Translators: vi: "Thêm tên vào lớp thì mỗi người có một dòng ở đây, theo tên."
            tr("Once names are added, each candidate has a row here, by given name."),
            # Translators: vi: "Thêm học viên"
            tr("Add candidates"),
        )
        self.none.set_words(
            # Translators: no row is left by the filters; vi: "Không có ai khớp với bộ lọc này"
            tr("Nobody is left by these filters"),
            "",
            # Translators: vi: "Bỏ lọc"
            tr("Show all again"),
        )

    def show_for(self, seen: Sized, everybody: Sized) -> None:
        """The tables where somebody is seen, else why nobody is."""
        self.setCurrentIndex(0 if seen else 2 if everybody else 1)

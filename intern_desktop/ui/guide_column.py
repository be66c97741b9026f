"""The left column of the guide: the search box, how much was read, the contents, and the way to one's own marks."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.guide_contents import ContentsList
from intern_desktop.ui.guide_search_box import SearchBox
from intern_desktop.ui.reading_place import Reading
from intern_desktop.ui.widgets import button, label

_WIDTH = 232


class GuideColumn(QWidget):
    """`marks_asked` comes when somebody wants the list of her bookmarks and notes, `glossary_asked` all terms."""

    marks_asked = Signal()
    glossary_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box, self.contents = SearchBox(self), ContentsList(self)
        self._progress, self._kept = label("small", self), label("small", self)
        self._marks = button("quiet", "bookmark", parent=self)
        self._progress.setObjectName("guide_progress")
        self._kept.setObjectName("guide_kept")
        self._marks.setObjectName("guide_marks_open")
        self._marks.set_size("height_compact")
        self._marks.clicked.connect(self._on_marks)
        self._glossary = button("quiet", "languages", parent=self)
        self._glossary.setObjectName("guide_glossary_open")
        self._glossary.set_size("height_compact")
        self._glossary.clicked.connect(self._on_glossary)
        gap = style.space("s")
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, style.space("m"), gap, gap)
        column.setSpacing(gap)
        for words in (self._progress, self._kept):
            words.setContentsMargins(gap, 0, 0, 0)
        column.addWidget(self.box)
        column.addWidget(self._progress)
        column.addWidget(self.contents, 1)
        for way in (self._glossary, self._marks):
            column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._kept)

    def retranslate(self) -> None:
        """Every word."""
        # Translators: vi: "Tìm" / "Tìm trong cẩm nang" / "Mục lục"
        self.box.setPlaceholderText(tr("Find"))
        self.box.setAccessibleName(tr("Find in the guide"))
        self.contents.setAccessibleName(tr("Contents"))
        # Translators: vi: "Từ điển"
        self._glossary.setText(tr("Glossary"))
        # Translators: vi: "Dấu trang, ghi chú"
        self._marks.setText(tr("Bookmarks and notes"))
        self.contents.lay_out()

    def restyle(self) -> None:
        """Sizes anew."""
        self.setFixedWidth(style.px(_WIDTH))
        self.box.restyle()
        self.contents.lay_out()

    def show_state(self, page: str, reading: Reading, pages: tuple[str, ...]) -> None:
        """The page that is shown, what was read to its end, which chapters are open."""
        ended = frozenset(reading.ended)
        self.contents.show_state(page, ended, frozenset(reading.open))
        # Translators: vi: "Đã đọc {read} trên {all} trang"
        self._progress.setText(tr("{read} of {all} pages read", read=len(ended & set(pages)), all=len(pages)))

    def say_kept(self, kept: bool) -> None:
        """Say that the place is kept, or nothing."""
        # Translators: vi: "Đã nhớ chỗ bạn đang đọc."
        self._kept.setText(tr("Your place is kept.") if kept else "")

    def _on_glossary(self) -> None:
        self.glossary_asked.emit()

    def _on_marks(self) -> None:
        self.marks_asked.emit()

"""Below the page, about the word that was pressed: what a term means, or where a figure stands written."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop import furigana
from intern_desktop.guide.figures import Figure
from intern_desktop.guide.glossary import Term
from intern_desktop.guide.words import Word
from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.practice_link import PracticeLink
from intern_desktop.ui.widgets import RubyLabel, button, label


class Gloss(QFrame):
    """A term or a figure in a frame. Esc and its cross close it; `searched` asks for the pages with the term."""

    searched = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", True)
        self.setObjectName("guide_gloss")
        self._word = RubyLabel("section", "text", self, bold=True)
        self._said = label("body", self, wraps=True)
        self._small = label("small", self, wraps=True)
        self._link = button("link", parent=self)
        self._link.setObjectName("guide_gloss_link")
        self._practice: PracticeLink | None = None
        self._close = button("quiet", "x", parent=self)
        self._close.setObjectName("guide_gloss_close")
        self._close.set_size("height_compact")
        self._term, self._address = "", ""
        self._lay_out()
        self._link.clicked.connect(self._on_link)
        self._close.clicked.connect(self._on_close)

    def take_link(self, link: PracticeLink) -> None:
        """Show the way from a word to its card beside the other link."""
        self._practice = link
        self._links.addWidget(link, 0, Qt.AlignmentFlag.AlignRight)

    def show_term(self, term: Term, language: str) -> None:
        """What a Japanese term is called and means in the reader's language."""
        name, meaning = term.name(language), furigana.plain(term.gloss(language))
        self._term, self._address = term.ja, ""
        self._word.set_text(term.marked)
        self._show(name if language != "ja" else meaning, meaning if language != "ja" else "")
        # Translators: vi: "Tìm trong cẩm nang"
        self._link.setText(tr("Look for it in the guide"))
        self._link.show()

    def show_word(self, writing: str, reading: str, word: Word | None, language: str) -> None:
        """What a word of the page means; what is not in the list is at least read."""
        self._term, self._address = writing, ""
        self._word.set_text(f"{{{writing}|{reading}}}")
        # Translators: vi: "Từ này chưa có trong bảng từ."
        said = word.meaning(language) if word is not None else tr("This word is not in our list yet.")
        # Translators: vi: "Các khoá học thường dạy ở bậc N{level}."
        level = tr("Common courses teach it at N{level}.", level=word.level) if word and word.level > 3 else ""
        self._show(said, level)
        self._link.setText(tr("Look for it in the guide"))
        self._link.show()

    def show_figure(self, figure: Figure, source: str) -> None:
        """Where a figure stands written and when that was looked at."""
        self._term, self._address = "", figure.address
        self._word.set_text(figure.text)
        self._show(source, figure.address)
        # Translators: vi: "Mở nguồn bằng trình duyệt"
        self._link.setText(tr("Open the source in the browser"))
        self._link.setVisible(bool(self._address))

    def retranslate(self) -> None:
        """Names for what has no words."""
        # Translators: vi: "Đóng"
        self._close.setAccessibleName(tr("Close"))
        self._close.setToolTip(tr("Close"))
        self._link.setText(tr("Look for it in the guide"))
        if self._practice is not None:
            self._practice.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_close()
        else:
            super().keyPressEvent(event)

    def _show(self, said: str, small: str) -> None:
        self._said.setText(said)
        self._small.setText(small)
        self._small.setVisible(bool(small))
        if self._practice is not None:
            self._practice.show_for(self._term)
        self.setAccessibleName(f"{self._word.text()}: {said} {small}".strip())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(style.space("l"), style.space("s"), style.space("s"), style.space("s"))
        row.setSpacing(style.space("l"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._said)
        words.addWidget(self._small)
        row.addWidget(self._word)
        row.addLayout(words, 1)
        self._links = QVBoxLayout()
        self._links.setSpacing(style.space("xs"))
        self._links.addWidget(self._link, 0, Qt.AlignmentFlag.AlignRight)
        row.addLayout(self._links)
        row.addWidget(self._close)

    def _on_link(self) -> None:
        if self._term:
            self.searched.emit(self._term)
        elif self._address:
            QDesktopServices.openUrl(QUrl(self._address))

    def _on_close(self) -> None:
        self.closed.emit()

"""Where a list of names begins: a file, pasted cells, or one dropped here; and the way out, saved as a sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.widgets import Panel, TitleRow, button, label


class RosterStart(QWidget):
    """`file_asked`, `pasted` and `save_asked` ask for what their buttons say; `left` leads back to the people."""

    file_asked = Signal()
    pasted = Signal()
    save_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._panel = TitleRow(self), Panel(self)
        self._back = button("secondary", "arrow-left", "Esc", self)
        self._title.add(self._back)
        self._icon = QLabel(self)
        self._lead, self._drop = label("section", self, wraps=True), label("body", self, wraps=True)
        self._columns, self._promise = label("muted", self, wraps=True), label("muted", self, wraps=True)
        self._file, self._paste = (
            button("primary", "file-spreadsheet", "Ctrl+O", self),
            button("secondary", parent=self),
        )
        self._paste.print_key("Ctrl+V")
        self._save = button("link", parent=self)
        named = {"back": self._back, "file": self._file, "paste": self._paste, "save": self._save}
        for name, thing in named.items():
            thing.setObjectName(f"roster_{name}")
        self._lay_out()
        self._back.clicked.connect(self.left)
        self._file.clicked.connect(self.file_asked)
        self._paste.clicked.connect(self.pasted)
        self._save.clicked.connect(self.save_asked)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(style.space("m"))
        for pressed in (self._file, self._paste):
            buttons.addWidget(pressed)
        buttons.addStretch(1)
        self._panel.add(self._icon)
        for words in (self._lead, self._drop):
            self._panel.add(words)
        self._panel.add(buttons)
        for words in (self._columns, self._promise):
            self._panel.add(words)
        self._panel.body.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addWidget(self._title)
        column.addWidget(self._panel)
        column.addStretch(1)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._title.set_words(tr("Take a list in"))
        # Translators: vi: "Về danh sách người"
        self._back.setText(tr("Back to the people"))
        # Translators: vi: "Danh sách lớp trong Excel vào đây"
        self._lead.setText(tr("A list of a class from a spreadsheet comes in here"))
        self._drop.setText(
            # Translators: vi: "Chọn tệp .xlsx hoặc .csv, kéo tệp vào đây, hoặc chép các ô trong Excel rồi dán. Bạn xem
            # từng dòng trước; chưa bấm ghi thì chưa có gì thay đổi."
            tr(
                "Choose an .xlsx or .csv file, drop it here, or copy cells in the spreadsheet and paste them. "
                "You see every row first; nothing changes before you write."
            )
        )
        # Translators: vi: "Chọn tệp…" / "Dán các ô"
        self._file.setText(tr("Choose a file…"))
        self._paste.setText(tr("Paste cells"))
        self._columns.setText(
            # Translators: vi: "Chương trình nhận ra các cột theo tiêu đề tiếng Việt, Nhật hoặc Anh, thứ tự nào cũng
            # được: họ và tên, ngày sinh, lớp, nhóm, mã số, tên hộ chiếu, katakana, diện, ngành, tỉnh, các ngày."
            tr(
                "Columns are known by their headings in Vietnamese, Japanese or English, in any order: full name, date "
                "of birth, class, group, number, names in the passport and in katakana, programme, field, prefecture, "
                "days."
            )
        )
        self._promise.setText(
            # Translators: vi: "Ô trống không xoá gì; muốn xoá thì ghi dấu “-”. Ai không có trong bảng thì giữ nguyên."
            tr("An empty cell empties nothing; write “-” to empty one. Who is not in the list stays as she is.")
        )
        # Translators: vi: "Lưu danh sách hiện có ra Excel để sửa rồi nhận lại"
        self._save.setText(tr("Save the list as it is now, to change it and take it in again"))
        self.restyle()

    def restyle(self) -> None:
        """Sizes and colours changed."""
        self._icon.setPixmap(style.pixmap("file-spreadsheet", 32, "muted"))

    def put_focus(self) -> None:
        """Begin at the button that chooses a file."""
        self._file.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V pastes; Esc goes back."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

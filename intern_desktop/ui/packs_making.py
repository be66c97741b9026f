"""Making a pack: a folder is looked at with all its faults, then packed and signed by the head of the centre."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QWidget

from intern_desktop.guide.pack_faults import Fault
from intern_desktop.i18n import tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.password_edit import PasswordEdit
from intern_desktop.ui.widgets import Field, Notice, Panel, button, label


class MakingPanel(Panel):
    """A folder, its faults, and for a head the password that signs. `checked` asks to look, `packed` to pack."""

    checked = Signal(Path)
    packed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pack_making")
        self._folder: Path | None = None
        self._faults: list[Fault] | None = None
        self._pages, self._may_sign_here, self._is_centre = 0, False, True
        self._help, self._where = label("small", self, wraps=True), label("small", self, elides=True)
        self._choose, self._again = button("secondary", "search", parent=self), button("quiet", parent=self)
        self._choose.setObjectName("pack_choose_folder")
        self._again.setObjectName("pack_check_again")
        self._choose.clicked.connect(self._on_choose)
        self._again.clicked.connect(self._on_again)
        self._said = Notice("good", self)
        self._said.setObjectName("pack_said")
        self._list = QPlainTextEdit(self, readOnly=True)
        self._list.setObjectName("pack_faults")
        self._list.setTabChangesFocus(True)
        self._copy = button("quiet", "copy", parent=self)
        self._copy.setObjectName("pack_copy_faults")
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._list.toPlainText()))
        self._password = PasswordEdit(self)
        self._password.setObjectName("pack_password")
        self._field = Field(self._password, self)
        self._pack = button("secondary", "usb", parent=self)
        self._pack.setObjectName("pack_make")
        self._pack.clicked.connect(self._on_pack)
        self._password.returnPressed.connect(self._on_pack)
        self._lay_out()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(style.space("s"))
        for thing in (self._choose, self._again):
            row.addWidget(thing)
        row.addStretch(1)
        for part in (self._help, row, self._where, self._said, self._list):
            self.add(part)
        self.body.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self._field)
        self.body.addWidget(self._pack, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Làm gói của trung tâm"
        self.set_title(tr("Make a pack of your own"))
        self._help.setText(
            # Translators: vi: "Chọn thư mục có tệp pack.toml. Mọi lỗi được nêu một lần; thư mục giữ nguyên."
            tr("Choose the folder with pack.toml in it. All its faults are named at once; the folder stays as it is.")
        )
        # Translators: vi: "Xem một thư mục"
        self._choose.setText(tr("Check a folder"))
        # Translators: vi: "Xem lại"
        self._again.setText(tr("Check again"))
        # Translators: vi: "Các lỗi của gói"
        self._list.setAccessibleName(tr("Faults of the pack"))
        # Translators: vi: "Chép danh sách lỗi"
        self._copy.setText(tr("Copy the list"))
        # Translators: vi: "Mật khẩu này mở khoá của trung tâm để ký gói."
        help_words = tr("It opens the centre's key, which signs the pack.")
        self._field.set_words(
            # Translators: vi: "Mật khẩu trưởng trung tâm"
            tr("Password of the head"),
            help_words=help_words,
        )
        self._password.retranslate()
        # Translators: vi: "Ký và lưu thành tệp gói"
        self._pack.setText(tr("Sign and save as a pack"))
        self.restyle()
        self._show()

    def restyle(self) -> None:
        """The list as high as some faults need."""
        self._list.setFixedHeight(style.px(260))

    def set_head(self, head: bool) -> None:
        """Whether a head sits here, who may sign."""
        self._may_sign_here = head
        self._show()

    def show_faults(self, folder: Path, faults: Sequence[Fault], pages: int, *, is_centre: bool) -> None:
        """What was found in the folder; `pages` are there when nothing was."""
        self._folder, self._faults = folder, list(faults)
        self._pages, self._is_centre = pages, is_centre
        self._show()

    def folder(self) -> Path | None:
        """The folder that was looked at."""
        return self._folder

    def show_error(self, sentence: str) -> None:
        """What is wrong with the password."""
        self._field.set_error(sentence)

    def clear(self) -> None:
        """Forget the password."""
        self._password.clear()
        self._field.set_error("")

    def _show(self) -> None:
        found, sound = self._faults is not None, self._faults == []
        faults = self._faults or []
        self._where.setText(str(self._folder or ""))
        self._where.setVisible(found)
        self._again.setVisible(found)
        self._said.setVisible(found)
        self._list.setVisible(bool(faults))
        self._copy.setVisible(bool(faults))
        self._list.setPlainText("\n\n".join(fault.text for fault in faults))
        may_sign = sound and self._may_sign_here and self._is_centre
        self._field.setVisible(may_sign)
        self._pack.setVisible(may_sign)
        self._said.set_kind("good" if sound else "caution")
        self._said.set_text(self._sentence(len(faults)))

    def _sentence(self, faults: int) -> str:
        if faults:
            # Translators: vi: "{n} lỗi. Sửa trong thư mục rồi xem lại."
            return trn(
                "{n} fault. Mend it in the folder, then check again.",
                "{n} faults. Mend them in the folder, then check again.",
                faults,
            )
        # Translators: vi: "Không có lỗi: {n} trang."
        good = trn("No fault: {n} page.", "No fault: {n} pages.", self._pages)
        if not self._is_centre:
            # Translators: vi: "Gói của chương trình chỉ ký được bằng khoá phát hành, không ký ở đây."
            return f"{good} " + tr("Only the release key signs packs of the program, which is not done here.")
        # Translators: vi: "Người quản lý trung tâm ký được gói này."
        return good if self._may_sign_here else f"{good} " + tr("The head of the centre can sign it.")

    def _on_choose(self) -> None:
        # Translators: vi: "Chọn thư mục của gói"
        title = tr("Choose the pack's folder")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self._folder or Path.home()))
        if chosen:
            self.checked.emit(Path(chosen))

    def _on_again(self) -> None:
        if self._folder is not None:
            self.checked.emit(self._folder)

    def _on_pack(self) -> None:
        self._field.set_error("")
        self.packed.emit(self._password.text())

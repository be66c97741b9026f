"""Her rights on one's own page: what the class sees, her PIN, and the data that is kept about her."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.pin_edit import PinEdit
from intern_desktop.ui.widgets import Field, Notice, Panel, button, label


class ConsentPanel(Panel):
    """What the class sees of her, and how to change that; on her own PC: that nothing leaves it."""

    read_asked = Signal()
    withdrawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._says = Notice("info", self, icon="shield-check")
        self._says.setObjectName("own_page_consent")
        self._why = label("body", self, wraps=True)
        self._why.setObjectName("own_page_consent_why")
        self.read = button("secondary", parent=self)
        self.read.setObjectName("own_page_consent_read")
        self.read.clicked.connect(self.read_asked)
        self.take_back = button("secondary", parent=self)
        self.take_back.setObjectName("own_page_consent_withdraw")
        self.take_back.clicked.connect(self.withdrawn)
        self.add(self._says)
        self.add(self._why)
        for pressed in (self.read, self.take_back):
            self.body.addWidget(pressed, 0, Qt.AlignmentFlag.AlignLeft)

    def show_own_pc(self) -> None:
        """Nobody else sees anything here."""
        # Translators: vi: "Ai thấy gì"
        self.set_title(tr("Who sees what"))
        # Translators: vi: "Không có gì rời khỏi máy này."
        self._says.set_text("", tr("Nothing leaves this PC."))
        self._why.setText(
            tr("Only you use this program here. Nothing is sent over the internet, and no class sees it.")
        )
        self.read.hide()
        self.take_back.hide()

    def show_answer(self, answer: str, centre: str) -> None:
        """Her answer ("yes", "no", "withdrawn", or "" when there is none yet), and what follows from it."""
        self.set_title(tr("What the class sees"))
        agreed = answer == "yes"
        sentences = {
            # Translators: vi: "Bạn đã đồng ý cho thầy cô xem việc chuẩn bị của bạn."
            "yes": tr("You agreed that the trainers see how you are preparing."),
            "no": tr("You did not agree. The trainers see only your name and class."),
            "withdrawn": tr("You took your agreement back. The trainers see only your name and class."),
            "": tr("You have not answered yet, which counts as no. The trainers see only your name and class."),
        }
        self._says.set_kind("good" if agreed else "info")
        self._says.set_text("", sentences[answer])
        self._why.setText(
            # Translators: vi: "{centre} giữ trong máy tính của trung tâm. Tiền lương, khoản vay, kết quả khám sức khoẻ
            # không bao giờ cho ai xem; hợp đồng cũng vậy, trừ khi chính bạn cho xem trong phần tính lương."
            tr(
                "{centre} keeps it on its own computers. Wages, loans and health findings are never shown, "
                "nor are offers, unless you show one yourself in Pay.",
                centre=centre,
            )
        )
        self.read.show()
        # Translators: vi: "Đọc lại", "Đọc và trả lời"
        self.read.setText(tr("Read it again") if agreed else tr("Read it and answer"))
        self.take_back.setText(tr("Take my agreement back"))
        self.take_back.setVisible(agreed)


class PinPanel(Panel):
    """Another PIN, typed twice."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.second = PinEdit(self), PinEdit(self)
        self.first.setObjectName("own_page_pin")
        self.second.setObjectName("own_page_pin_again")
        self.first.completed.connect(self.second.setFocus)
        self.second.completed.connect(self._compare)
        self._first_field, self._second_field = Field(self.first, self), Field(self.second, self)
        self._note = label("small", self, wraps=True)
        self.add(self._first_field)
        self.add(self._second_field)
        self.add(self._note)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Đổi mã PIN"
        self.set_title(tr("Change my PIN"))
        self._first_field.set_words(tr("New PIN, four digits"))
        self._second_field.set_words(tr("The new PIN once more"))
        self._note.setText(tr("A PIN keeps names apart on this PC. It does not keep secrets."))

    def _compare(self) -> None:
        pin = self.first.text()
        same = pin == self.second.text()
        self._second_field.set_error("" if same else tr("The two PINs are not the same. Type both again."))
        self.first.clear()
        self.second.clear()
        if same:
            self.chosen.emit(pin)
        else:
            self.first.setFocus()


class DataPanel(Panel):
    """A file with everything that is kept, and erasing it, which asks once and wants a word typed."""

    see_asked = Signal()
    export_asked = Signal()
    erase_confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = label("body", self, wraps=True)
        self.see = button("secondary", parent=self)
        self.see.setObjectName("own_page_see")
        self.see.clicked.connect(self._unfold)
        self._said = label("small", self, wraps=True)
        self._said.setObjectName("own_page_said")
        self._said.hide()
        self.export = button("secondary", "file-text", parent=self)
        self.export.setObjectName("own_page_export")
        self.export.clicked.connect(self.export_asked)
        self.erase = button("danger", "trash-2", parent=self)
        self.erase.setObjectName("own_page_erase")
        self.erase.clicked.connect(self._ask)
        self.add(self._about)
        for pressed in (self.see, self.export, self.erase):
            self.body.addWidget(pressed, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.insertWidget(self.body.indexOf(self.see) + 1, self._said)
        self.add(self._question())

    def show_said(self, lines: Sequence[str]) -> None:
        """Show what was written about her, newest first."""
        self._said.setText("\n".join(lines))
        self._said.show()

    def _unfold(self) -> None:
        if self._said.isVisibleTo(self):
            self._said.hide()
        else:
            self.see_asked.emit()

    def _question(self) -> QWidget:
        self._asked = Panel(self)
        self._asked.setObjectName("own_page_erase_question")
        self._warning = label("body", self._asked, wraps=True)
        self.word = QLineEdit(self._asked)
        self.word.setObjectName("own_page_erase_word")
        self.word.textChanged.connect(self._weigh)
        self._word_field = Field(self.word, self._asked)
        self.keep = button("secondary", parent=self._asked)
        self.keep.setObjectName("own_page_erase_keep")
        self.keep.clicked.connect(self._let_be)
        self.really = button("danger", parent=self._asked)
        self.really.setObjectName("own_page_erase_really")
        self.really.clicked.connect(self.erase_confirmed)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.keep)
        row.addWidget(self.really)
        self._asked.add(self._warning)
        self._asked.add(self._word_field)
        self._asked.add(row)
        self._asked.hide()
        return self._asked

    def retranslate(self, shared: bool) -> None:
        """Write every word anew."""
        # Translators: vi: "Dữ liệu của bạn"
        self.set_title(tr("Your data"))
        self._about.setText(
            tr("Here you see and correct what is kept about you. The file holds all of it, and when it was written.")
        )
        # Translators: vi: "Xem mọi điều đã ghi về bạn"
        self.see.setText(tr("See all that was written about you"))
        # Translators: vi: "Lưu tất cả ra tệp"
        self.export.setText(tr("Save all to a file"))
        # Translators: vi: "Xoá hết"
        self.erase.setText(tr("Erase all"))
        # Translators: vi: "Xoá mọi thứ về bạn?"
        self._asked.set_title(tr("Erase everything about you?"))
        here = tr("Names, journey, checklist and offers are erased on this PC. This cannot be taken back.")
        there = tr(
            "Names, journey, checklist and offers are erased on this PC, and on the centre's other PCs with the next "
            "exchange. This cannot be taken back."
        )
        self._warning.setText(there if shared else here)
        self._word_field.set_words(tr("Type {word} to confirm", word=self._expected()))
        self.keep.setText(tr("Keep it"))
        self.really.setText(tr("Erase all"))
        self._weigh()

    def _expected(self) -> str:
        # Translators: the one word that is typed to confirm; vi: "XOÁ"; ja: "削除"
        return tr("ERASE")

    def _ask(self) -> None:
        self._asked.show()
        self.word.clear()
        self._weigh()
        self.keep.setFocus()

    def _let_be(self) -> None:
        self._asked.hide()
        self.erase.setFocus()

    def _weigh(self) -> None:
        self.really.setEnabled(_same(self.word.text(), self._expected()))
        self.really.setToolTip("" if self.really.isEnabled() else self._word_field.editor.accessibleName())


def _same(typed: str, expected: str) -> bool:
    """Whether the word was meant: marks, case and spaces do not matter (XÓA, XOÁ, xoa)."""
    from intern_desktop.classroom.names import folded

    return folded(typed) == folded(expected)


class LookPanel(Panel):
    """The way to language, text size and colours."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = label("body", self, wraps=True)
        self.go = button("secondary", "a-large-small", parent=self)
        self.go.setObjectName("own_page_settings")
        self.go.clicked.connect(self.asked)
        self.body.setSpacing(style.space("m"))
        self.add(self._about)
        self.body.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Màn hình"
        self.set_title(tr("On the screen"))
        self._about.setText(tr("Language, text size, and light or dark are kept for you."))
        self.go.setText(tr("Language, text size, colours"))

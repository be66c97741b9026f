"""Choosing a private word, or another one: what it does is said first, then it is typed twice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import style
from intern_desktop.ui.password_edit import PasswordEdit
from intern_desktop.ui.widgets import Field, Notice, Panel, button, label


class WordFields(QWidget):
    """A word of hers, typed twice. `given` comes with Enter in the second field."""

    given = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.second = PasswordEdit(self), PasswordEdit(self)
        self.first.setObjectName(f"{name}_word")
        self.second.setObjectName(f"{name}_word_again")
        self.second.allow_show(False)
        self._first_field, self._second_field = Field(self.first, self), Field(self.second, self)
        self.first.returnPressed.connect(self.second.setFocus)
        self.second.returnPressed.connect(self.given)
        for edit in (self.first, self.second):
            edit.textEdited.connect(self._on_typed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("s"))
        column.addWidget(self._first_field)
        column.addWidget(self._second_field)

    def retranslate(self, words: str) -> None:
        """Write every word anew; `words` say which word it is."""
        from intern_desktop.classroom.private_word import SHORTEST

        # Translators: below the field; vi: "Ít nhất {n} ký tự, không phải mã PIN, không chỉ toàn số."
        rule = tr("At least {n} letters. Not your PIN, and not digits alone.", n=number_text(SHORTEST))
        self._first_field.set_words(words, "", rule)
        # Translators: vi: "Gõ lại lần nữa"
        self._second_field.set_words(tr("The same once more"))
        self.first.retranslate()
        self.second.retranslate()

    def word(self) -> str | None:
        """What was typed twice alike; None where it was not, which is said at the field."""
        if self.first.text() == self.second.text():
            return self.first.text()
        # Translators: vi: "Hai lần gõ chưa giống nhau."
        self._second_field.set_error(tr("The two are not the same."))
        self.second.setFocus()
        return None

    def show_error(self, sentence: str) -> None:
        """Say what is wrong with the word."""
        self._first_field.set_error(sentence)
        self.first.setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        for edit in (self.first, self.second):
            edit.clear()
        self._on_typed()

    def _on_typed(self) -> None:
        self._first_field.set_error("")
        self._second_field.set_error("")
        self.second.set_matches(bool(self.first.text()) and self.first.text() == self.second.text())


class ChoosePanel(Panel):
    """The first word: what is said before, the word twice, and the other choice."""

    chosen = Signal(str)
    let_go_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("private_choose")
        self._about = label("body", self, wraps=True)
        self._before = Notice("caution", self)
        self._before.setObjectName("private_before")
        self.fields = WordFields("private_new", self)
        self.fields.given.connect(self._on_go)
        self.go = button("primary", key="Enter", parent=self)
        self.go.setObjectName("private_seal")
        self.go.clicked.connect(self._on_go)
        self.let_go = button("secondary", parent=self)
        self.let_go.setObjectName("private_let_go")
        self.let_go.clicked.connect(self.let_go_asked)
        for thing in (self._about, self._before, self.fields):
            self.add(thing)
        for pressed in (self.go, self.let_go):
            self.body.addWidget(pressed, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self, *, left_open: bool) -> None:
        """Write every word anew."""
        # Translators: vi: "Từ khoá riêng cho hợp đồng của bạn"
        self.set_title(tr("A private word for your offers"))
        # Translators: vi: "Máy này còn người khác dùng, nên hợp đồng bạn điền chưa được lưu. Có từ khoá riêng thì
        # hợp đồng được khoá và lưu lại, chỉ mình bạn mở được."
        fresh = tr(
            "Others use this PC too, so what you type in Pay is not kept by itself. "
            "With a private word it is sealed and kept, and only you can open it."
        )
        # Translators: vi: "Bản trước của chương trình lưu hợp đồng không khoá trên máy này. Chọn từ khoá riêng để khoá
        # lại, hoặc xoá khỏi máy: đến khi rời máy bạn vẫn thấy."
        earlier = tr(
            "An earlier version of the program kept your offers unsealed on this PC. Seal them with a private word, "
            "or let them go: they leave the data file now, and you see them until you leave."
        )
        self._about.setText(earlier if left_open else fresh)
        # Translators: vi: "Quên từ khoá riêng là mất hết." + "Thầy cô, người phụ trách, đặt lại mã PIN, mật khẩu của
        # trung tâm, bản sao lưu hay USB đều không mở được."
        self._before.set_text(
            tr("No trainer, no head, no new PIN, no password of the centre, no backup and no USB stick opens it."),
            tr("Forgotten means gone."),
        )
        # Translators: vi: "Từ khoá riêng"
        self.fields.retranslate(tr("Private word"))
        # Translators: vi: "Khoá và lưu"
        self.go.setText(tr("Seal and keep"))
        self.let_go.setText(tr("Keep only until I leave"))

    def _on_go(self) -> None:
        word = self.fields.word()
        if word is not None:
            self.chosen.emit(word)


class ChangePanel(Panel):
    """The word is chosen: what it does, and another one in its place."""

    changed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("private_change_panel")
        self._says = Notice("good", self, icon="lock")
        self._says.setObjectName("private_sealed")
        self.unfold = button("secondary", "key-round", parent=self)
        self.unfold.setObjectName("private_change_asked")
        self.unfold.clicked.connect(self._unfold)
        self._inside = QWidget(self)
        self.old = PasswordEdit(self._inside)
        self.old.setObjectName("private_old_word")
        self._old_field = Field(self.old, self._inside)
        self.fields = WordFields("private_changed", self._inside)
        self.old.returnPressed.connect(self.fields.first.setFocus)
        self.old.textEdited.connect(lambda: self._old_field.set_error(""))
        self.fields.given.connect(self._on_go)
        self.go = button("secondary", parent=self._inside)
        self.go.setObjectName("private_change")
        self.go.clicked.connect(self._on_go)
        inside = Panel(self._inside, padding="m")
        for thing in (self._old_field, self.fields):
            inside.add(thing)
        inside.body.addWidget(self.go, 0, Qt.AlignmentFlag.AlignLeft)
        around = QHBoxLayout(self._inside)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(inside)
        self._inside.hide()
        row = QHBoxLayout()
        row.addWidget(self.unfold)
        row.addStretch(1)
        self.add(self._says)
        self.add(row)
        self.add(self._inside)

    def retranslate(self) -> None:
        """Write every word anew."""
        self.set_title(tr("A private word for your offers"))
        # Translators: vi: "Hợp đồng của bạn đã khoá bằng từ khoá riêng." + "Quên từ khoá là mất hết: không ai mở giúp
        # được. Khi bạn rời máy, mọi thứ tự khoá lại."
        self._says.set_text(
            tr("Forgotten means gone: nobody can open them for you. They close by themselves when you leave."),
            tr("Your offers are sealed with your private word."),
        )
        # Translators: vi: "Đổi từ khoá riêng"
        self.unfold.setText(tr("Change my private word"))
        # Translators: vi: "Từ khoá đang dùng"
        self._old_field.set_words(tr("The word as it is now"))
        self.old.retranslate()
        # Translators: vi: "Từ khoá mới"
        self.fields.retranslate(tr("New private word"))
        # Translators: vi: "Đổi"
        self.go.setText(tr("Change it"))

    def show_old_error(self, sentence: str) -> None:
        """Say what is wrong with the old word."""
        self._old_field.set_error(sentence)
        self.old.clear()
        self.old.setFocus()

    def fold(self) -> None:
        """Forget what was typed, and fold."""
        self.old.clear()
        self.fields.clear()
        self._old_field.set_error("")
        self._inside.hide()

    def _unfold(self) -> None:
        if self._inside.isVisibleTo(self):
            self.fold()
        else:
            self._inside.show()
            self.old.setFocus()

    def _on_go(self) -> None:
        word = self.fields.word()
        if word is not None:
            self.changed.emit(self.old.text(), word)

"""The first row of the offers: which offer it is, who sees it, whether it is saved, and what one can do with it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.widgets import Button, ChoiceBox, Panel, badge, button, label

LONGEST_NAME = 80
"""Letters of an offer's name."""

_NAME_LEAST, _NAME_MOST = 16, 22
"""How many letters of an offer's name the box has room for; it grows with the names until the most."""


class NameEdit(QLineEdit):
    """The offer's name while it is changed; Escape leaves it as it was."""

    given = Signal(str)
    left_alone = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps, Escape leaves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.given.emit(self.text().strip())
        elif event.key() == Qt.Key.Key_Escape:
            self.left_alone.emit()
        else:
            super().keyPressEvent(event)


class OfferBar(QWidget):
    """The list of offers as a box that opens, and beside it rename, copy, delete, print and new."""

    chosen = Signal(object)
    renamed = Signal(str)
    copy_asked = Signal()
    delete_asked = Signal()
    new_asked = Signal()
    print_asked = Signal()
    lock_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = ChoiceBox(self)
        self.list.setObjectName("offer_list")
        self.list.setMinimumContentsLength(_NAME_LEAST)
        self.list.chosen.connect(self.chosen)
        self.name = NameEdit(self)
        self.name.setObjectName("offer_name")
        self.name.setMaxLength(LONGEST_NAME)
        self.name.given.connect(self._give)
        self.name.left_alone.connect(self._leave)
        self.name.hide()
        self._lock_icon = self._button("quiet", "lock", "offer_lock_icon")
        self._lock_icon.clicked.connect(self.lock_asked)
        self.lock = badge("plain", self)
        self.lock.setObjectName("offer_lock")
        self.saved = label("small", self, elides=True)
        self.saved.setObjectName("offer_saved")
        self.rename = self._button("quiet", "pencil", "offer_rename")
        self.rename.clicked.connect(self._begin)
        self.copy = self._button("quiet", "copy", "offer_copy")
        self.copy.clicked.connect(self.copy_asked)
        self.delete = self._button("quiet", "trash-2", "offer_delete")
        self.delete.clicked.connect(self.delete_asked)
        self.print = self._button("secondary", "printer", "offer_print")
        self.print.clicked.connect(self.print_asked)
        self.new = self._button("secondary", "plus", "offer_new")
        self.new.clicked.connect(self.new_asked)
        self._lay_out()

    def _button(self, kind: str, icon: str, name: str) -> Button:
        made = button(kind, icon, parent=self)
        made.setObjectName(name)
        made.set_size("height_compact")
        return made

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("s"))
        for thing in (
            self.list,
            self.name,
            self.rename,
            self.copy,
            self.delete,
            self._lock_icon,
            self.lock,
            self.saved,
        ):
            row.addWidget(thing)
        row.addStretch(1)
        for thing in (self.print, self.new):
            row.addWidget(thing)
        self.name.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fit()

    def retranslate(self) -> None:
        """Write every word anew."""
        # Translators: vi: "Các hợp đồng"
        self.list.setAccessibleName(tr("Your offers"))
        # Translators: vi: "Tên hợp đồng"
        self.name.setAccessibleName(tr("Name of the offer. Enter keeps it, Escape leaves it as it was."))
        icons = (
            (self.rename, tr("Rename this offer")),
            # Translators: makes a second offer that says the same; vi: "Chép thành hợp đồng mới"
            (self.copy, tr("Copy this offer")),
            (self.delete, tr("Delete this offer")),
        )
        for pressed, words in icons:
            pressed.setAccessibleName(words)
            pressed.setToolTip(words)
        # Translators: vi: "Thêm hợp đồng"
        self.new.setText(tr("New offer"))
        # Translators: opens printing, PDF and files; vi: "In và mang theo"
        self.print.setAccessibleName(tr("Print and take along"))
        self.print.setToolTip(f"{tr('Print and take along')} (Ctrl+P)")
        self._make_room()

    def set_lock(self, words: str, more: str) -> None:
        """Who can open the offers, in a few words, and in a sentence."""
        self.lock.setText(words)
        self.lock.setToolTip(f"{words}\n{more}")
        self._lock_icon.setToolTip(f"{words}\n{more}")
        self._lock_icon.setAccessibleName(words)
        self._lock_icon.setAccessibleDescription(more)
        self._make_room()

    def show_offers(self, offers: Sequence[tuple[str, str]], current: str) -> None:
        """The offers as (id, name), and the one that is open."""
        self.list.set_options(offers)
        longest = max((len(name) for _, name in offers), default=0)
        self.list.setMinimumContentsLength(min(max(longest, _NAME_LEAST), _NAME_MOST))
        self.list.set_value(current)
        self.list.setToolTip(self.list.currentText())

    def show_saved(self, words: str, tone: str = "") -> None:
        """Whether what is seen is saved, and since when."""
        self.saved.setText(words)
        self.saved.set_tone(tone)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the lock loses its words."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        icons = (self.rename, self.copy, self.delete, self._lock_icon, self.print)
        things = (self.list, *icons, self.lock, self.saved, self.new)
        needed = sum(thing.sizeHint().width() + style.space("s") for thing in things)
        self.lock.setVisible(needed <= self.width())

    def _fit(self) -> None:
        self.setMinimumHeight(style.control("height"))
        self.name.setMinimumWidth(style.px(240))

    def _begin(self) -> None:
        self.name.setText(self.list.currentText())
        self._swap(editing=True)
        self.name.selectAll()
        self.name.setFocus()

    def _give(self, words: str) -> None:
        self._swap(editing=False)
        if words and words != self.list.currentText():
            self.renamed.emit(words)

    def _leave(self) -> None:
        self._swap(editing=False)

    def _swap(self, *, editing: bool) -> None:
        self.name.setVisible(editing)
        self.list.setVisible(not editing)
        if not editing:
            self.rename.setFocus()


class DeleteQuestion(Panel):
    """One question before an offer goes; the safe answer has the focus."""

    answered = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("offer_delete_question")
        self._words = QLabel(self)
        self._words.setProperty("role", "section")
        self.keep, self.delete = button("secondary", parent=self), button("danger", parent=self)
        self.keep.setObjectName("offer_keep")
        self.delete.setObjectName("offer_delete_really")
        self.keep.clicked.connect(self._keep)
        self.delete.clicked.connect(self._delete)
        row = QHBoxLayout()
        row.setSpacing(style.space("m"))
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(self.keep)
        row.addWidget(self.delete)
        self.add(row)
        self.hide()

    def retranslate(self) -> None:
        """Write the buttons' words anew; the question is asked anew when it is asked."""
        self.keep.setText(tr("Keep it"))
        # Translators: vi: "Xoá"
        self.delete.setText(tr("Delete"))

    def ask(self, name: str) -> None:
        """Ask about the offer of this name."""
        # Translators: vi: "Xoá hợp đồng “{name}”?"
        self._words.setText(tr("Delete the offer “{name}”?", name=name))
        self.show()
        self.keep.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape keeps the offer."""
        if event.key() == Qt.Key.Key_Escape:
            self._keep()
            return
        super().keyPressEvent(event)

    def _keep(self) -> None:
        self.hide()
        self.answered.emit(False)

    def _delete(self) -> None:
        self.hide()
        self.answered.emit(True)

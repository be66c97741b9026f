"""The left side of the sign-in: a class, a field to type in, and the names that are left."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from intern_desktop.i18n import N_, tr, trn
from intern_desktop.ui import style
from intern_desktop.ui.name_list import NameList
from intern_desktop.ui.widgets import ChoiceBox, Segmented, label

if TYPE_CHECKING:  # imported late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.sign_in import Name

TRAINERS = "trainers"
"""The group of those who come in with a password."""
_NOBODY, _EVERYBODY = "/nobody", "/everybody"
"""Whose names are read, beside the groups."""

_SIDE_BY_SIDE = 4
"""More groups than this stand in a list that opens instead of side by side."""


# Translators: vi: "Bạn là ai?"
_WHO = N_("Who are you?")


class _SearchEdit(QLineEdit):
    """A field with a glass in front. The glass is painted: as an action it would be a button without a name."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        top = (self.height() - style.control("icon")) // 2
        QPainter(self).drawPixmap(style.space("m"), top, style.pixmap("search", 20, "text"))


class NamesPage(QWidget):
    """`picked` comes when a person is chosen for good, `moved` while the cursor walks over the names."""

    picked = Signal(object)
    moved = Signal(object)
    group_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None, title: str = _WHO, *, bare: bool = False) -> None:
        """`bare`: within a screen that has a heading and its own margins."""
        super().__init__(parent)
        self._titled, self._bare = title, bare
        self._title, self._centre = label("page", self), label("small", self, elides=True)
        self._search = _SearchEdit(self)
        self._search.setObjectName("find_name")
        self._groups, self._group_box = Segmented(self), ChoiceBox(self)
        self._groups.setObjectName("group")
        self._group_box.setObjectName("group_box")
        self._count = label("small", self)
        self.list = NameList(self)
        self.list.setObjectName("names")
        self._nobody = label("body", self, wraps=True)
        self._many = False
        self._source: Callable[[str | None], list[Name]] | None = None
        self._held = _NOBODY
        self._build()
        self._search.textChanged.connect(self._look)
        self._search.returnPressed.connect(self._on_enter)
        self._search.installEventFilter(self)
        self._groups.changed.connect(self._on_group)
        self._group_box.chosen.connect(self._on_group)
        self.list.picked.connect(self.picked)
        self.list.moved.connect(self.moved)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._centre)
        tools = QHBoxLayout()
        tools.setSpacing(style.space("m"))
        self._search.setMinimumWidth(120)
        tools.addWidget(self._search, 100)
        tools.addWidget(self._groups)
        tools.addWidget(self._group_box)
        tools.addStretch(1)
        tools.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.space("xl"), style.space("xl"), style.space("xl"), style.space("l"))
        column.setSpacing(style.space("m"))
        if self._bare:
            column.setContentsMargins(0, 0, style.space("m"), 0)
            self._title.hide()
            self._centre.hide()
        else:
            column.addLayout(head)
        column.addLayout(tools)
        column.addWidget(self._nobody)
        column.addWidget(self.list, 1)
        self.restyle()

    def restyle(self) -> None:
        """Sizes and icons in the scheme and text size shown now."""
        self._search.setMinimumHeight(style.control("height"))
        self._search.setMaximumWidth(style.px(320))
        self._search.setTextMargins(style.control("icon") + style.space("s"), 0, 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change of scheme or text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.restyle()

    def retranslate(self) -> None:
        """Write every word anew."""
        self._title.setText(tr(self._titled))
        # Translators: vi: "Gõ tên, không cần dấu"
        self._search.setPlaceholderText(tr("Type a name, marks are not needed"))
        self._search.setAccessibleName(tr("Find a name"))
        self._groups.setAccessibleName(tr("Class"))
        self._group_box.setAccessibleName(tr("Class"))
        self._group_box.view().setAccessibleName(tr("Class"))
        self.list.setAccessibleName(tr("Names"))

    def set_centre(self, title: str) -> None:
        """The centre's name, muted at the right."""
        self._centre.setText(title)

    def set_groups(self, groups: list[tuple[str, str]], chosen: str) -> None:
        """The classes and the trainers; `chosen` holds when nobody has chosen another yet."""
        self._many = len(groups) > _SIDE_BY_SIDE
        self._groups.setVisible(not self._many)
        self._group_box.setVisible(self._many)
        before = self.group()
        self._groups.set_options([] if self._many else groups)
        self._group_box.set_options(groups if self._many else [])
        known = [value for value, _ in groups]
        kept = before if before in known else chosen if chosen in known else known[0]
        self._groups.set_value(kept)
        self._group_box.set_value(kept)

    def set_names(self, names: list[Name]) -> None:
        """Show these people."""
        self._source = None
        self.list.set_names(names)
        self._look()

    def set_source(self, source: Callable[[str | None], list[Name]]) -> None:
        """Read the names of a group when it is shown, and everybody's (None) when none of them fits what was typed."""
        self._source, self._held = source, _NOBODY
        self._look()

    def group(self) -> str:
        """The class or group that is shown."""
        return str(self._group_box.value() or "") if self._many else self._groups.value()

    def show_group(self, group: str) -> None:
        """Show another class or group."""
        self._groups.set_value(group)
        self._group_box.set_value(group)
        self._look()

    def begin(self, person: str = "") -> None:
        """An empty search field with the cursor in it, and this person chosen, or nobody."""
        self._search.clear()
        self.list.choose(person)
        self._search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys in the search field walk into the names."""
        if (
            watched is self._search
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up)
        ):
            self.list.setFocus()
            if self.list.person() is None:
                self.list.choose_first()
            return True
        return super().eventFilter(watched, event)

    def _look(self) -> None:
        left = self._look_for(self.group(), self._search.text())
        self._count.setText(trn("{n} person", "{n} people", left))
        self._nobody.setVisible(left == 0)
        self._nobody.setText(
            tr(
                "Nobody here is called “{typed}”. Ask a trainer to add you to the class.",
                typed=self._search.text().strip(),
            )
            if self._search.text().strip()
            # Translators: vi: "Lớp này chưa có ai. Giáo viên vào rồi thêm danh sách."
            else tr("Nobody is in this class yet. A trainer signs in and adds the names.")
        )

    def _look_for(self, group: str, typed: str) -> int:
        if self._source is not None and self._held not in (group, _EVERYBODY):
            self._hold(group, self._source(group))
        left = self.list.look_for(group, typed)
        if self._source is not None and self._held != _EVERYBODY and typed.strip() and not left:
            self._hold(_EVERYBODY, self._source(None))
            left = self.list.look_for(group, typed)
        return left

    def _hold(self, held: str, names: list[Name]) -> None:
        self._held = held
        self.list.set_names(names)

    def _on_enter(self) -> None:
        if not self._search.text().strip() and self.list.person() is None:
            return
        if self.list.person() is None or self._search.text().strip():
            self.list.choose_first()
        chosen = self.list.person()
        if chosen is not None:
            self.picked.emit(chosen)

    def _on_group(self, group: object) -> None:
        self.list.clearSelection()
        self._look()
        self.group_changed.emit(str(group))

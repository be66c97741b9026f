"""The list, a page of the course: what the centre adds to the program's list, by form or from a sheet."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.errors import FieldError
from intern_desktop.i18n import tr
from intern_desktop.ui import course_list_acts, style
from intern_desktop.ui.column import Column
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.course_list_acts import Step, Verb
from intern_desktop.ui.course_list_form import OwnForm, Typed
from intern_desktop.ui.course_list_ours import OursForm, Wanted
from intern_desktop.ui.course_list_preview import SheetPreview
from intern_desktop.ui.course_list_road import SheetRoad
from intern_desktop.ui.course_list_rows import ListModel, ListView
from intern_desktop.ui.course_list_seen import SHOWN, ListSeen
from intern_desktop.ui.course_list_words import PROMISE
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import EmptyState, Panel, Segmented, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.store.journal import Act

_NEW = "new"


class ListPage(Screen):
    """Trainers write the centre's list here. What is typed and not saved stays with its thing until they leave."""

    name: ClassVar[str] = "list"
    tables: ClassVar[frozenset[str]] = frozenset({"own_task", "role"})

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._seen: ListSeen | None = None
        self._item, self._who = "", ""
        self._drafts: dict[str, Typed | Wanted] = {}
        self._nobody = EmptyState("lock", self, kind="secondary")
        self._nobody.setObjectName("list_nobody")
        self._promise, self._which = label("small", self, wraps=True), Segmented(self)
        self._promise.setObjectName("list_promise")
        self._which.setObjectName("list_which")
        self._add = button("primary", "plus", parent=self)
        self._bring, self._save_as = button("secondary", "file-spreadsheet", parent=self), button(parent=self)
        for name, thing in {"add": self._add, "bring": self._bring, "save_as": self._save_as}.items():
            thing.setObjectName(f"list_{name}")
        self._model = ListModel(self)
        self.rows = ListView(self._model, self)
        self.rows.setObjectName("list_rows")
        self.form, self.ours = OwnForm(self), OursForm(self)
        self._forms, self._start = Column(self), Panel(self)
        self._start.setObjectName("list_start")
        self._hint = label("body", self._start, wraps=True)
        self._start.add(self._hint)
        self.preview = SheetPreview(self)
        self.road = SheetRoad(commands, self.preview, self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(style.space("s"))
        top.addWidget(self._which)
        top.addStretch(1)
        for thing in (self._bring, self._save_as, self._add):
            top.addWidget(thing)
        panel = Panel(self, padding="s")
        panel.add(self.rows, 1)
        for form in (self._start, self.form, self.ours):
            self._forms.add(form)
        self._forms.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(style.space("l"))
        row.addWidget(panel, 3)
        row.addWidget(self._forms, 2)
        both = QWidget(self)
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.space("m"))
        column.addLayout(top)
        column.addWidget(self._promise)
        column.addLayout(row, 1)
        self._list = both
        for page in (self._nobody, both, self.preview):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(style.space("m"))
        whole.addWidget(self.road.work)
        whole.addWidget(self._stack, 1)

    def _join(self) -> None:
        self._nobody.pressed.connect(lambda: self.commands.open_page.emit("checklist", ""))
        self._which.changed.connect(lambda _which: self._show_rows())
        self._add.clicked.connect(self._on_add)
        self._bring.clicked.connect(self._on_bring)
        self._save_as.clicked.connect(self._on_save_as)
        self.rows.went_to.connect(self.go_to)
        self.rows.entered.connect(self._on_enter)
        self.form.kept.connect(self._on_keep)
        self.form.put_off.connect(self._on_put_off)
        self.form.put_back.connect(self._on_put_back)
        self.ours.kept.connect(self._on_adjust)
        self.ours.restored.connect(self._on_restore)
        self.road.looked.connect(self._on_looked)
        self.road.left.connect(self._on_left)
        self.preview.again.connect(self._on_again)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._nobody.set_words(
            # Translators: vi: "Thầy cô của trung tâm viết danh sách này"
            tr("The centre's trainers write this list"),
            # Translators: vi: "Những gì thầy cô thêm sẽ đứng trong danh sách việc của bạn, ghi rõ là của trung tâm."
            tr("What they add stands in your checklist, marked as the centre's own."),
            # Translators: vi: "Mở danh sách việc"
            tr("Open the checklist"),
        )
        self._promise.setText(tr(PROMISE))
        # Translators: vi: "Danh sách của trung tâm"
        self._start.set_title(tr("The centre's list"))
        self._hint.setText(
            # Translators: vi: "Chọn một việc ở bên trái để xem hoặc sửa, hoặc thêm việc riêng của trung tâm. Đã có danh
            # sách trong Excel thì nhận vào: bạn xem từng dòng trước khi ghi."
            tr(
                "Choose something at the left to see or change it, or add what your centre asks for. "
                "If you have a list in a spreadsheet, take it in: you see every row before anything is written."
            )
        )
        # Translators: vi: "Việc mới"
        self._add.setText(tr("Add something"))
        # Translators: vi: "Nhận từ Excel"
        self._bring.setText(tr("Take a sheet in"))
        # Translators: vi: "Lưu ra Excel"
        self._save_as.setText(tr("Save as a sheet"))
        # Translators: vi: "Việc cần làm: của trung tâm và của chương trình"
        self.rows.setAccessibleName(tr("The list: the centre's own and the program's"))
        # Translators: which things are listed; vi: "Tất cả", "Của trung tâm", "Của chương trình"
        self._which.set_options([("all", tr("All")), ("own", tr("The centre's")), ("ours", tr("The program's"))])
        # Translators: vi: "Việc nào được hiện"
        self._which.setAccessibleName(tr("Which things are listed"))
        self.road.retranslate()
        self.form.retranslate()
        self.ours.retranslate()
        self.preview.retranslate()
        if self.commands.ready and self.commands.session is not None:
            self._item = self._keep_draft()
            self.refresh()
            self._show_form()

    def refresh(self) -> None:
        """Read the list again; what is typed stays, and so does a sheet that is looked at."""
        session = self.commands.session
        if session is None:
            return
        if session.person != self._who:
            self._who, self._item, self._drafts = session.person, "", {}
            self.preview.forget()
        self._item = self._keep_draft()
        self._seen = ListSeen.read(self.commands)
        page = self.preview if self.preview.looked() is not None else self._list
        self._stack.setCurrentWidget(page if self._seen.may_change else self._nobody)
        self.form.set_choices(self._seen.group_options(), self._seen.page_options())
        self._show_rows()
        self._show_form()

    def open(self, target: str) -> None:
        """Go to one thing by its id."""
        if target and self._seen is not None and target in self._seen.known.theirs | self._seen.known.written:
            self.go_to(target)
            self._show_rows()

    def restyle(self) -> None:
        """Sizes and colours changed."""
        for form in (self.form, self.ours):
            form.restyle()
        self.preview.restyle()

    def leave(self) -> None:
        """What was typed stays; no sheet is read any further."""
        self._item = self._keep_draft()
        self.road.give_up()

    def go_to(self, item: str) -> None:
        """Show one thing in its form."""
        if item != self._item:
            self._keep_draft()
            self._item = item
            self._show_form()
            self._show_rows()

    def _keep_draft(self) -> str:
        """Put aside what is typed and not saved; returns which thing is shown."""
        form = self.ours if self._seen is not None and self._item in self._seen.known.theirs else self.form
        if self._item and self._seen is not None and self._seen.may_change:
            if form.touched():
                self._drafts[self._item] = form.typed()
            else:
                self._drafts.pop(self._item, None)
        return self._item

    def _show_rows(self) -> None:
        assert self._seen is not None, "the list is read before it is shown"
        self._model.set_rows(self._seen.rows(self._which.value() or SHOWN[0], self._drafts))
        place = self._model.place_of(self._item)
        if place != self.rows.currentIndex().row():
            self.rows.go_to(place)

    def _show_form(self) -> None:
        assert self._seen is not None, "the list is read before it is shown"
        known, typed = self._seen.known, self._drafts.get(self._item)
        task = known.theirs.get(self._item)
        if task is None and self._item not in known.written and self._item != _NEW:
            self._item = ""
        own = self._item if self._item in known.written else ""
        self._start.setVisible(not self._item)
        self._add.set_kind("secondary" if self._item else "primary")
        self.form.setVisible(task is None and bool(self._item))
        self.ours.setVisible(task is not None)
        if task is not None:
            by = known.written.get(task.id)
            self.ours.show_thing(task, None if by is None else by.said, typed if isinstance(typed, Wanted) else None)
        elif self._item:
            self.form.show_thing(known.written.get(own), known.today, typed if isinstance(typed, Typed) else None)

    def _on_add(self) -> None:
        self._keep_draft()
        self._item = _NEW
        self.rows.go_to(-1)
        self._show_form()
        self.form.focus()

    def _on_enter(self) -> None:
        shown = self.ours if self.ours.isVisible() else self.form
        shown.focus()

    def _on_keep(self) -> None:
        self._take(lambda: course_list_acts.keep(self.form, "" if self._item == _NEW else self._item))

    def _on_put_off(self) -> None:
        self._take(lambda: course_list_acts.put_off(self._item))

    def _on_put_back(self) -> None:
        self._take(lambda: course_list_acts.put_back(self._item))

    def _on_adjust(self) -> None:
        self._take(lambda: course_list_acts.adjust(self.ours, self._item))

    def _on_restore(self) -> None:
        self._take(lambda: course_list_acts.restore(self._item))

    def _take(self, asked: Callable[[], Step]) -> None:
        """Do what a form asks for; what is missing in it is said at its field."""
        try:
            verb, told = asked()
        except FieldError as problem:
            self._say_wrong(problem)
            return
        self._do(verb, told)

    def _do(self, verb: Verb, told: str) -> None:
        """Do it; what is wrong is said at its field, and what could not be written stays typed."""

        before = self._item

        def attempt(act: Act) -> FieldError | str:
            try:
                return verb(act) or before
            except FieldError as problem:
                return problem

        self._item = ""  # what is shown is not put aside by the reading that follows
        done = self.commands.do(attempt)
        if done is None or isinstance(done, FieldError):
            self._item = before
            if isinstance(done, FieldError):
                self._say_wrong(done)
            return
        self._drafts.pop(before, None)
        self._item = ""
        self.refresh()
        self._item = done
        self._show_form()
        self._show_rows()
        self.commands.tell_done(told)

    def _say_wrong(self, problem: FieldError) -> None:
        form = self.ours if self.ours.isVisible() else self.form
        self._forms.show_whole(form.show_problem(problem))

    def _on_save_as(self) -> None:
        self.road.save(ListSeen.read(self.commands).known)

    def _on_bring(self) -> None:
        self.road.bring(ListSeen.read(self.commands).known)

    def _on_again(self) -> None:
        self.road.look_again(ListSeen.read(self.commands).known)

    def _on_looked(self) -> None:
        self._item = self._keep_draft()
        self._stack.setCurrentWidget(self.preview)

    def _on_left(self) -> None:
        """The sheet was written or left; the list stands there again."""
        self.refresh()
        self._stack.setCurrentWidget(self._list)
        self.rows.setFocus()

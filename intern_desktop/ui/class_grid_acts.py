"""What is done in the class: confirming, sending back, many at once. Drawn at once, then saved, then drawn as saved."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from intern_desktop.errors import FieldError
from intern_desktop.i18n import number_text, tr
from intern_desktop.ui import class_grid_doubts as doubts
from intern_desktop.ui import class_grid_words as words
from intern_desktop.ui import marks
from intern_desktop.ui.class_grid_filter import state_at
from intern_desktop.ui.class_grid_line import GridLine
from intern_desktop.ui.class_grid_model import Cell, ClassGridModel, not_agreed
from intern_desktop.ui.class_grid_reading import ClassSeen
from intern_desktop.ui.class_grid_view import GridView
from intern_desktop.ui.commands import Commands

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.bulk import Plan
    from intern_desktop.classroom.progress import Row
    from intern_desktop.departure.checklist import Task
    from intern_desktop.store.journal import Act

_OPEN = ("not_begun", "overdue", "sent_back", "invalid")
_WITH_VALUE = ("date", "number")


class GridActs(QObject):
    """The verbs of the class on what the cursor stands on, or on what is chosen.

    Space confirms what was reported. What nobody reported, what was sent back, and what does not hold is confirmed by
    a second Space, after a quiet question in the line: a trainer who walks down a column with Space must not confirm
    what nobody has done. A day or a number is asked for there.
    """

    def __init__(self, commands: Commands, view: GridView, model: ClassGridModel, line: GridLine) -> None:
        super().__init__(view)
        self._commands, self._view, self._model, self._line = commands, view, model, line
        self.seen = ClassSeen()
        self._typed: dict[str, str] = {}
        """What was typed and is not kept yet, by what it is about."""
        self._agree: Callable[[], object] | None = None
        self._send: Callable[[str], bool] | None = None
        self._about, self._key = "", ""
        line.answered.connect(self.answer)
        line.sent.connect(self._on_sent)
        line.left.connect(self.leave)
        line.edit.textEdited.connect(self._on_typed)

    def confirm(self) -> None:
        """Space: confirm what the cursor stands on; a second time, also what nobody has reported."""
        if self._answered_by("Space"):
            return
        at = self._looked()
        if at is None:
            return
        row, place = at
        task, state = row.tasks[place], state_at(row, place)
        if state == "claimed":
            self._confirm_one(row, task)
        elif state not in _OPEN:
            # Translators: vi: "Ở ô này không có gì để xác nhận: {state}."
            self._commands.told.emit(tr("There is nothing to confirm here: {state}.", state=marks.word(state)), False)
        elif task.evidence in _WITH_VALUE:
            self._ask_value(row, task)
        else:
            # Translators: a small button after a quiet question; vi: "Vẫn xác nhận"
            self._ask(
                doubts.doubt(self._commands, row, task, state), tr("Confirm it"), lambda: self._confirm_one(row, task)
            )

    def ask_back(self) -> None:
        """B: a word why it goes back; of a block, all that is reported in it with the same word."""
        chosen_cells = self._view.marks.chosen()
        if chosen_cells:
            self._ask_back_many(chosen_cells)
            return
        at = self._looked()
        if at is None:
            return
        row, place = at
        if state_at(row, place) not in ("claimed", "confirmed", "invalid"):
            # Translators: vi: "Chỉ trả lại được việc đã báo xong hoặc đã xác nhận."
            self._commands.told.emit(tr("Only what was reported or confirmed can be sent back."), False)
            return
        task = row.tasks[place]

        def send(typed: str) -> bool:
            from intern_desktop.departure import claims

            cell = (row.person, task.id)
            if not self._done([cell], "sent_back", lambda act: claims.send_back(act, *cell, typed)):
                return False
            # Translators: vi: "Đã trả lại {name}: {title}"
            self._commands.tell_done(tr("Sent back to {name}: {title}", name=words.given(row), title=words.thing(task)))
            return True

        # Translators: before a field; vi: "{name} cần sửa gì?"
        self._ask_words(f"back/{row.person}/{task.id}", tr("What is missing, for {name}?", name=words.given(row)), send)

    def ask_many(self) -> None:
        """F9: say what confirming all that is claimed would do; a second time do it."""
        if self._answered_by("F9"):
            return
        cells = self.in_hand()
        plan = self._planned(cells)
        if not plan.touch:
            self._commands.told.emit(words.nothing_claimed(plan.left), False)
            return
        question = words.bulk_question(len(plan.touch), plan.people, plan.left)
        # Translators: a small button after a quiet question; vi: "Xác nhận"
        self._ask(question, tr("Confirm"), lambda: self._confirm_many(plan), "F9")

    def in_hand(self) -> list[Cell]:
        """The cells that are chosen, or else all that is shown."""
        return self._view.marks.chosen() or [
            (row.person, task.id) for row in self._model.rows for task in self._model.tasks
        ]

    def answer(self, yes: bool) -> None:
        """Answer the question that stands in the line."""
        agree, self._agree = self._agree, None
        self._line.close_all()
        self._view.marks.setFocus()
        if yes and agree is not None:
            agree()

    def leave(self) -> bool:
        """Esc: leave the question or the field; what was typed in it stays. False when there was none."""
        open_ = self._agree is not None or self._line.takes_words()
        self._agree = self._send = None
        self._line.close_all()
        if open_:
            self._view.marks.setFocus()
        return open_

    def _answered_by(self, key: str) -> bool:
        """Whether this key agrees to the question that stands there; another question is left."""
        agrees = self._agree is not None and self._key == key
        if self._agree is not None:
            self.answer(agrees)
        return agrees

    def _looked(self) -> tuple[Row, int] | None:
        """Whom and what the cursor stands on, where something may be done there; else it is said why not."""
        cell = self._view.cursor_cell()
        if cell is None:
            return None
        at, column = self._view.cursor_place()
        row = self._model.rows[at]
        if not row.agreed:
            self._commands.told.emit(not_agreed(row.name), False)
            return None
        return (row, self._model.number(column) - 1) if self._may(row) else None

    def _may(self, row: Row) -> bool:
        """Whether whoever looks may mark for her; if not, it is said who may."""
        from intern_desktop.departure import duties

        if self.seen.is_hers(row):
            return True
        with self._commands.reading() as reading:
            said = duties.why_not(reading, self.seen.me, "claims.confirm", row.person, self._commands.today())
        if said:
            self._commands.told.emit(said, False)
        return not said

    def _ask_value(self, row: Row, task: Task) -> None:
        def send(typed: str) -> bool:
            if typed.strip():
                return self._confirm_one(row, task, doubts.value(task, typed))
            wanted = tr("Write the day that stands on the paper.")
            self._line.refuse(wanted if task.evidence == "date" else tr("Write a whole number."))
            return False

        name, title = words.given(row), words.thing(task)
        if task.evidence == "date":
            # Translators: before a field; vi: "{title}: ngày ghi trên giấy của {name}"
            about = tr("{title}: the day on the paper of {name}", title=title, name=name)
        else:
            # Translators: before a field; vi: "{title}: con số của {name}"
            about = tr("{title}: the number of {name}", title=title, name=name)
        self._ask_words(f"value/{row.person}/{task.id}", about, send, tr("Confirm"))

    def _ask_back_many(self, cells: list[Cell]) -> None:
        plan = self._planned(cells)
        if not plan.touch:
            self._commands.told.emit(words.nothing_claimed(plan.left), False)
            return

        def send(typed: str) -> bool:
            from intern_desktop.classroom import bulk

            done: list[int] = []
            if not self._done(plan.touch, "sent_back", lambda act: done.append(bulk.send_back(act, plan.touch, typed))):
                return False
            self._commands.tell_done(words.sent_back_words(done[0]), words.undone_words(done[0]))
            return True

        # Translators: before a field; vi: "Trả lại {n} việc báo xong. Cần sửa gì?"
        about = tr("What is missing in these {n} reported things?", n=number_text(len(plan.touch)))
        self._ask_words("back", about, send)

    def _confirm_one(self, row: Row, task: Task, value: str = "") -> bool:
        from intern_desktop.departure import claims

        cell = (row.person, task.id)
        if not self._done([cell], "confirmed", lambda act: claims.confirm(act, *cell, value)):
            return False
        # Translators: vi: "Đã xác nhận cho {name}: {title}"
        self._commands.tell_done(tr("Confirmed for {name}: {title}", name=words.given(row), title=words.thing(task)))
        return True

    def _confirm_many(self, plan: Plan) -> None:
        from intern_desktop.classroom import bulk

        done: list[int] = []
        if self._done(plan.touch, "confirmed", lambda act: done.append(bulk.confirm_claimed(act, plan.touch))):
            self._commands.tell_done(words.confirmed_words(done[0]), words.undone_words(done[0]))

    def _planned(self, cells: Iterable[Cell]) -> Plan:
        from intern_desktop.classroom import bulk

        with self._commands.reading() as reading:
            return bulk.would_touch(reading, self.seen.me, cells, self._commands.today(), rows=self.seen.rows)

    def _done(self, cells: Iterable[Cell], state: str, verb: Callable[[Act], object]) -> bool:
        """Draw it as not yet saved, save it, draw what stands then. What the field is to blame for is said there."""
        self._model.waiting = dict.fromkeys(cells, state)
        self._view.draw_now()
        wrong: list[FieldError] = []

        def attempt(act: Act) -> None:
            try:
                verb(act)
            except FieldError as problem:
                wrong.append(problem)

        try:
            done = self._commands.done(attempt)
        finally:
            self._model.waiting = {}
            self._view.draw_now()
        if wrong:
            self._line.refuse(str(wrong[0]))
        return done and not wrong

    def _ask(self, question: str, yes: str, agree: Callable[[], object], key: str = "Space") -> None:
        self._agree, self._key = agree, key
        self._line.ask(question, yes, key)

    def _ask_words(self, about: str, said: str, send: Callable[[str], bool], button: str = "") -> None:
        self._agree, self._send, self._about = None, send, about
        # Translators: a button; vi: "Trả lại"
        self._line.ask_words(said, self._typed.get(about, ""), button or tr("Send back"))

    def _on_typed(self, typed: str) -> None:
        self._typed[self._about] = typed

    def _on_sent(self, typed: str) -> None:
        if self._send is not None and self._send(typed):
            self._typed.pop(self._about, None)
            self._send = None
            self._line.close_all()
            self._view.marks.setFocus()

"""The roll call before the lesson: forty names, one key each."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from intern_desktop.i18n import tr, trn
from intern_desktop.ui import roll_call_words as said
from intern_desktop.ui import style
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.roll_call_empty import RollEmpty
from intern_desktop.ui.roll_call_foot import RollFoot
from intern_desktop.ui.roll_call_list import RollList
from intern_desktop.ui.roll_call_model import RollModel, as_said
from intern_desktop.ui.screen import Screen
from intern_desktop.ui.widgets import Button, ChoiceBox, Panel, TitleRow, button, label

if TYPE_CHECKING:  # read late: the verbs bring SQLAlchemy
    from intern_desktop.classroom.roll_call import Line, Roll
    from intern_desktop.store.journal import Act
    from intern_desktop.ui.roll_call_paper_view import RollPaper

_CLASS = "roll-class"


class RollCallScreen(Screen):
    """The roll of one class on one day. What is said is drawn at once and saved before the next key is taken."""

    name: ClassVar[str] = "roll_call"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"roll", "arrival", "person", "class", "role", "timetable", "day_off", "journey", "consent", "teaches"}
    )

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(commands, parent)
        self._who, self._class, self._day = "", "", date.min
        self._roll: Roll | None = None
        self._names: dict[str, str] = {}
        self._reasons: dict[tuple[str, date], str] = {}
        self._title, self._classes = TitleRow(self), ChoiceBox(self)
        self._classes.setObjectName("roll_class")
        self._counts, self._left = label("small", self), label("body", self, bold=True)
        self._counts.setObjectName("roll_counts")
        self._note = label("small", self, elides=True)
        self._note.setObjectName("roll_note")
        self._left.setObjectName("roll_left")
        self._earlier, self._later = (
            button("quiet", "arrow-left", parent=self),
            button("quiet", "arrow-right", parent=self),
        )
        self._print = button("secondary", "printer", "Ctrl+P", self)
        self._rest = Button("primary", "check", "F5", self, printed_only=True)
        self._model = RollModel(self)
        self.list = RollList(self._model, self)
        self._empty, self._foot = RollEmpty(self), RollFoot(self)
        self._paper: RollPaper | None = None
        self._pages, self._whole = QStackedWidget(self), QStackedWidget(self)
        for name, made in {"earlier": self._earlier, "later": self._later, "print": self._print, "rest": self._rest,
                           }.items():  # fmt: skip
            made.setObjectName(f"roll_{name}")
        self._print.print_key("")
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        self._title.add_beside(self._earlier)
        self._title.add_beside(self._later)
        for thing in (self._classes, self._print, self._rest):
            self._title.add(thing)
        panel, counts, page = Panel(self, padding="s"), QHBoxLayout(), QWidget(self)
        panel.add(self.list, 1)
        counts.setSpacing(style.space("m"))
        counts.addWidget(self._counts)
        counts.addWidget(self._left)
        counts.addStretch(1)
        counts.addWidget(self._note)
        self._pages.addWidget(panel)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(page)
        column.setContentsMargins(style.space("xl"), style.space("m"), style.space("xl"), style.space("m"))
        column.setSpacing(style.space("s"))
        column.addWidget(self._title)
        column.addLayout(counts)
        column.addWidget(self._pages, 1)
        column.addWidget(self._foot)
        self._whole.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._whole)

    def _join(self) -> None:
        self._classes.chosen.connect(self._on_class)
        # keys of buttons press them only after a tenth of a second: the next name would be called on the old day
        for key, heard in (("F5", self._on_rest), ("Alt+Left", self._on_earlier), ("Alt+Right", self._on_later)):
            QShortcut(key, self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut).activated.connect(heard)
        self._earlier.clicked.connect(self._on_earlier)
        self._later.clicked.connect(self._on_later)
        self._rest.clicked.connect(self._on_rest)
        self._print.clicked.connect(self._on_print)
        self.list.called.connect(self._on_called)
        self.list.timed.connect(self._on_timed)
        self.list.reasoned.connect(self._on_reasoned)
        self.list.went_to.connect(self._on_line)
        self._foot.pressed.connect(self._on_pressed)
        self._foot.other_day.connect(self._on_other_day)
        self._foot.paper_asked.connect(lambda: self.commands.open_page.emit("paper_marks", f"roll:{self._class}"))
        self._empty.day_asked.connect(self._go_to_day)
        self._empty.page_asked.connect(lambda page: self.commands.open_page.emit(page, ""))

    def retranslate(self) -> None:
        """Write every word anew."""
        self._classes.setAccessibleName(tr("Class"))
        # Translators: a button of the roll call; vi: "Những người còn lại có mặt"
        self._rest.setText(tr("The rest are present"))
        for made, words in (
            # Translators: vi: "Buổi trước (Alt+Trái)", "Buổi sau (Alt+Phải)"
            (self._earlier, tr("The course day before (Alt+Left)")),
            (self._later, tr("The course day after (Alt+Right)")),
            # Translators: vi: "In hoặc lưu sổ điểm danh (Ctrl+P)"
            (self._print, tr("Print or save the roll (Ctrl+P)")),
        ):
            made.setToolTip(words)
            made.setAccessibleName(words)
        # Translators: said by a screen reader; vi: "Điểm danh. P có mặt, M muộn, N vắng, L có phép."
        self.list.setAccessibleName(tr("Roll call. P present, M late, N absent, L excused."))
        # Translators: a field in the row of a name; vi: "Lý do nghỉ. Enter để giữ, Esc để thôi."
        self.list.reason.setAccessibleName(tr("Reason for being away. Enter keeps it, Esc leaves."))
        # Translators: in an empty field; vi: "lý do, rồi Enter"
        self.list.reason.setPlaceholderText(tr("reason, then Enter"))
        self._foot.retranslate()
        if self._paper is not None:
            self._paper.retranslate()
        if self.commands.ready and self.commands.session is not None:
            self.refresh()

    def refresh(self) -> None:
        """Read the roll again; whoever is chosen stays so."""
        session = self.commands.session
        if session is None:
            return
        if session.person != self._who:
            self._who, self._class, self._day, self._reasons = session.person, "", self.commands.today(), {}
        self._read()

    def open(self, target: str) -> None:
        """Call a class by its id, "" for the one that was called last; the next who is not called is chosen."""
        if target in self._names:
            self._keep_class(target)
        self._whole.setCurrentIndex(0)
        self._day = self.commands.today()
        self._read(anew=True)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Sizes and colours changed."""
        self.list.fit()

    def leave(self) -> None:
        """Minutes that stand typed are kept; a reason that was not kept stays for the next time."""
        self.list.keep_minutes()
        self._put_reason_by()

    def _read(self, *, anew: bool = False) -> None:
        from intern_desktop.classroom import people, roll_call
        from intern_desktop.departure import duties

        now, chosen = self.commands.now(), self.list.chosen()
        with self.commands.reading() as reading:
            classes = people.classes(reading)
            mine = duties.classes_of(reading, self._who, now.date())
            self._names = {one.id: one.name for one in classes}
            own = [one.id for one in classes if mine is None or one.id in mine]
            if self._class not in self._names:
                last = self.commands.local.get(_CLASS, self._who) or ""
                self._class = last if last in self._names else next(iter([*own, *self._names]), "")
                anew = True
            self._roll = roll_call.read(reading, self._class, self._day, now)
        self._show(self._roll)
        if anew or chosen is None or not self.list.choose_person(chosen.person):
            self.list.choose(0)
            self.list.choose_next()
        self._on_line(self.list.chosen())

    def _show(self, roll: Roll) -> None:
        self._classes.set_options(list(self._names.items()))
        self._classes.set_value(self._class)
        self._classes.setVisible(len(self._names) > 1)
        # Translators: title; vi: "Điểm danh"
        only = self._names.get(self._class, "") if len(self._names) == 1 else ""
        self._title.set_words(tr("Roll call"), said.about(roll, only))
        title = self._title.title
        title.setMinimumWidth(title.fontMetrics().horizontalAdvance(title.text()) + 2)
        self.list.drafts = {person: typed for (person, day), typed in self._reasons.items() if day == roll.day}
        self._model.show_lines(roll.lines)
        self.list.fit()
        self._pages.setCurrentIndex(0 if roll.lines else 1)
        self._empty.show_roll(roll, bool(self._names), self.commands.today())
        is_today = roll.day == self.commands.today()
        for thing in (self._counts, self._left, self._foot, self._print):
            thing.setVisible(bool(roll.lines))
        self._rest.setVisible(bool(roll.lines) and roll.day <= self.commands.today())
        self._foot.show_day(is_today=is_today, allowed=not is_today or roll.before is not None)
        self._earlier.setEnabled(roll.before is not None)
        self._later.setEnabled(roll.after is not None)
        self._show_counts()
        quiet = any(not line.agreed for line in roll.lines)
        # Translators: below the roll, where some have not agreed that trainers see more than their names; vi: "Bạn nào
        # chưa đồng ý cho xem thì ở đây chỉ có điều thầy cô tự ghi, không có giờ bạn ấy bấm và lý do bạn ấy viết."
        words = tr(
            "Of who has not agreed to be seen, only what trainers noted stands here, not her own times and words."
        )
        self._note.setText(words if quiet else "")

    def _show_counts(self) -> None:
        if self._roll is not None:
            self._counts.setText(said.counts(self._roll))
            self._left.setText(said.left_words(self._roll))
            self._rest.setEnabled(bool(self._roll.left))

    def _on_line(self, line: Line | None) -> None:
        self._foot.said.setText("" if line is None else said.sentence(line))

    def _on_called(self, person: str, key: str) -> None:
        """Draw it, go on to the next, then save it; what was refused is told, and she is chosen again."""
        line = self._model.line(person)
        if line is None:
            return
        if key == "present" and line.by == "self" and line.verdict in said.PRESENT:
            self.list.choose_next(self.list.place())
            return
        came, early = ("", None) if key not in ("late", "present") else self._now_of(line, key)
        self._save(as_said(line, key, came=came, early=early), key, moves=bool(key))

    def _on_timed(self, person: str, minutes: int) -> None:
        line = self._model.line(person)
        if line is not None:
            self._save(as_said(line, "late", came="", early=-minutes), "late", minutes=minutes)

    def _on_reasoned(self, person: str, reason: str) -> None:
        line = self._model.line(person)
        if line is None:
            return
        at = self._model.lines.index(line)
        if self._save(as_said(line, "excused", reason=reason.strip()), "excused", reason=reason):
            self._reasons.pop((person, self._day), None)
            self.list.close_reason()
            self.list.choose_next(at)

    def _save(self, line: Line, key: str, *, minutes: int | None = None, reason: str = "", moves: bool = False) -> bool:
        from intern_desktop.classroom import roll_call

        self._model.draw_ahead({line.person: line})
        if moves:
            self.list.choose_next(self.list.place())
        self.list.viewport().repaint()
        done = self.commands.done(roll_call.call, line.person, self._day, key, minutes=minutes, reason=reason)
        if not done:
            self._read()
            self.list.choose_person(line.person)
        return done

    def _now_of(self, line: Line, key: str) -> tuple[str, int | None]:
        """The time that will be noted, as far as it is drawn ahead."""
        now = self.commands.now()
        if self._day != now.date():
            return "", None
        hours, minutes = line.planned.split(":")
        early = 60 * (int(hours) - now.hour) + int(minutes) - now.minute
        return (f"{now:%H:%M}", early) if (early < 0) == (key == "late") else ("", None)

    def _on_rest(self) -> None:
        from intern_desktop.classroom import roll_call

        self.list.keep_minutes()
        if self._roll is None or not self._roll.left or self._rest.isHidden():
            return
        rest = [line for line in self._model.lines if line.verdict == "open" and not line.reason]
        self._model.draw_ahead({line.person: as_said(line, "present") for line in rest})
        self.list.viewport().repaint()
        verb: Callable[[Act, str, date], int] = roll_call.rest_present
        noted = self.commands.do(verb, self._class, self._day)
        if noted is None:
            self._read()
        else:
            # Translators: at the bottom after F5; vi: "Đã ghi {n} người có mặt."
            self.commands.tell_done(trn("{n} person was noted as present.", "{n} people were noted as present.", noted))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_pressed(self, key: str) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.list.press(key)

    def _on_class(self, class_id: object) -> None:
        self.leave()
        self._keep_class(str(class_id))
        self._read(anew=True)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_class(self, class_id: str) -> None:
        self._class = class_id
        self.commands.local.set(_CLASS, class_id, self._who)

    def _on_earlier(self) -> None:
        self._go_to_day(self._roll.before if self._roll is not None else None)

    def _on_later(self) -> None:
        self._go_to_day(self._roll.after if self._roll is not None else None)

    def _on_other_day(self) -> None:
        today = self.commands.today()
        self._go_to_day(self._roll.before if self._roll is not None and self._day == today else today)

    def _go_to_day(self, day: date | None) -> None:
        if day is not None:
            self.leave()
            self._day = day
            self._read(anew=True)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_reason_by(self) -> None:
        if self.list.reason.isVisible():
            self._reasons[(self.list.reason.person, self._day)] = self.list.reason.text()
            self.list.close_reason()

    def _on_print(self) -> None:
        from intern_desktop.ui.roll_call_paper_view import RollPaper

        self.leave()
        if self._paper is None:
            self._paper = RollPaper(self.commands, self)
            self._paper.left.connect(self._on_paper_left)
            self._whole.addWidget(self._paper)
            self._paper.retranslate()
        if self._roll is not None:
            self._paper.show_roll(self._roll, self._names.get(self._class, ""))
            self._whole.setCurrentWidget(self._paper)

    def _on_paper_left(self) -> None:
        self._whole.setCurrentIndex(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

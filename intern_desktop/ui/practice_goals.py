"""What one wants to be able to say: each goal with its sentences, the way to practise them, and to be heard."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui import style
from intern_desktop.ui.column import Column
from intern_desktop.ui.practice_goal_rows import Goal, GoalList, Sentence
from intern_desktop.ui.today_next import MarkLabel
from intern_desktop.ui.widgets import EmptyState, Notice, Panel, RubyLabel, button, label


class GoalPanel(Panel):
    """One goal in full. `practised` and `claimed` carry its item."""

    practised = Signal(str)
    claimed = Signal(str)
    unclaimed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._goal: Goal | None = None
        self._mark, self._said = MarkLabel(self), label("small", self, wraps=True)
        self._goal_title, self._why = RubyLabel("section", "text", self, bold=True), RubyLabel("body", "muted", self)
        self._note = Notice("caution", self, icon="message-square")
        self._sentences = QVBoxLayout()
        self._rows: list[QWidget] = []
        self._practise, self._claim = button("secondary", "layers", parent=self), button("primary", parent=self)
        self._unclaim = button("secondary", "undo-2", parent=self)
        self._hint = label("small", self, wraps=True)
        names = {
            "practice_goal_state": self._said,
            "practice_goal_title": self._goal_title,
            "practice_goal_note": self._note,
            "practice_goal_practise": self._practise,
            "practice_goal_claim": self._claim,
            "practice_goal_unclaim": self._unclaim,
            "practice_goal_hint": self._hint,
        }
        for name, part in names.items():
            part.setObjectName(name)
        self._lay_out()
        pressed = ((self._practise, self.practised), (self._claim, self.claimed), (self._unclaim, self.unclaimed))
        for one, signal in pressed:
            one.clicked.connect(partial(self._tell, signal))

    def show_goal(self, goal: Goal) -> None:
        """Show this goal."""
        self._goal = goal
        self._mark.set_state(goal.state)
        self._said.setText(goal.said)
        self._goal_title.set_text(goal.title)
        self._why.set_text(goal.why)
        self._note.setVisible(bool(goal.note))
        self._note.set_text(goal.note)
        for row in self._rows:
            self._sentences.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [made for one in goal.sentences for made in self._row(one)]
        for row in self._rows:
            self._sentences.addWidget(row)
        self._practise.setVisible(bool(goal.sentences))
        self._practise.set_kind("secondary" if goal.ready or goal.state in ("claimed", "confirmed") else "primary")
        self._claim.set_kind("primary" if goal.ready else "secondary")
        self._say_claim(heard_by=goal.heard_by)
        self._claim.setVisible(goal.state in ("not_begun", "overdue", "sent_back"))
        self._unclaim.setVisible(goal.state == "claimed")
        self._hint.setText(self._hint_words(goal))
        self._hint.setVisible(bool(self._hint.text()))

    def retranslate(self) -> None:
        """Every word."""
        # Translators: vi: "Luyện các câu này"
        self._practise.setText(tr("Practise these"))
        self._say_claim()
        # Translators: vi: "Tôi muốn luyện thêm đã"
        self._unclaim.setText(tr("I would rather practise more first"))
        if self._goal is not None:
            self.show_goal(self._goal)

    def _say_claim(self, *, heard_by: bool = True) -> None:
        # Translators: vi: "Tôi nói được: nhờ giáo viên nghe"; on a PC of her own nobody hears it: "Tôi đã làm xong"
        heard = tr("I can say it: let a trainer hear me")
        self._claim.setText(heard if heard_by else tr("I have done it"))

    def _hint_words(self, goal: Goal) -> str:
        if goal.state == "claimed" and goal.heard_by:
            # Translators: vi: "Giáo viên sẽ nghe bạn nói rồi xác nhận."
            return tr("A trainer will hear you say it and confirm.")
        if goal.state == "claimed":
            # Translators: vi: "Dấu này ở lại máy của bạn, để bạn tự theo dõi."
            return tr("Your mark stays on this PC, for yourself.")
        return ""

    def _row(self, one: Sentence) -> list[QWidget]:
        japanese = RubyLabel("section", "text", self)
        japanese.set_text(one.japanese)
        meaning = label("muted", self, wraps=True)
        meaning.setText(one.meaning)
        return [japanese, meaning]

    def _tell(self, signal: SignalInstance, _checked: bool = False) -> None:
        if self._goal is not None:
            signal.emit(self._goal.item)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(style.space("s"))
        head.addWidget(self._mark)
        head.addWidget(self._said, 1)
        text = Column(self, gap="m")
        text.add(head)
        for thing in (self._goal_title, self._why, self._note):
            text.add(thing)
        self._sentences.setSpacing(style.space("xs"))
        text.add(self._sentences)
        text.body.addStretch(1)
        self.add(text, 1)
        for below in (self._hint, self._practise, self._claim, self._unclaim):
            self.add(below)


class GoalsPage(QWidget):
    """The goals at the left, the chosen one at the right. Its signals carry the item of the checklist."""

    practised = Signal(str)
    claimed = Signal(str)
    unclaimed = Signal(str)
    left = Signal()
    """There is no goal: back to the cards of today."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list, self._panel = GoalList(self), GoalPanel(self)
        self._left = Panel(self, padding="m")
        self._left.add(self._list, 1)
        self._nothing = EmptyState("message-square", self)
        self._nothing.setObjectName("practice_no_goals")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.space("l"))
        row.addWidget(self._left, 1)
        row.addWidget(self._panel, 1)
        row.addWidget(self._nothing, 1)
        self._nothing.pressed.connect(self.left)
        self._list.chosen.connect(self._on_chosen)
        self._list.entered_goal.connect(self._on_entered)
        self._panel.practised.connect(self.practised)
        self._panel.claimed.connect(self.claimed)
        self._panel.unclaimed.connect(self.unclaimed)

    def show_goals(self, goals: Sequence[Goal]) -> None:
        """These goals; the cursor stays on the one it stood on."""
        before = self._list.goal()
        self._list.goals.show_goals(goals)
        ids = [one.item for one in goals]
        at = ids.index(before.item) if before is not None and before.item in ids else 0
        if goals:
            self._list.setCurrentIndex(self._list.goals.index(at))
            self._on_chosen()
        for part in (self._left, self._panel):
            part.setVisible(bool(goals))
        self._nothing.setVisible(not goals)

    def choose(self, item: str) -> None:
        """Let the cursor stand on this goal; an unknown one changes nothing."""
        ids = [one.item for one in self._list.goals.goals]
        if item in ids:
            self._list.setCurrentIndex(self._list.goals.index(ids.index(item)))

    def begin_here(self) -> None:
        """The focus goes to the list."""
        self._list.setFocus()

    def retranslate(self) -> None:
        """Every word but those of the goals, which are read again."""
        # Translators: vi: "Việc nói được"
        self._list.setAccessibleName(tr("What you can say"))
        self._panel.retranslate()
        # Translators: vi: "Chưa có việc nào trong danh sách này."
        title = tr("Nothing stands in this list yet.")
        # Translators: vi: "Luyện các thẻ hôm nay"
        self._nothing.set_words(title, "", tr("Practise today's cards"))

    def restyle(self) -> None:
        """Measure the rows anew."""
        self._list.doItemsLayout()

    def _on_chosen(self) -> None:
        goal = self._list.goal()
        if goal is not None:
            self._panel.show_goal(goal)

    def _on_entered(self) -> None:
        goal = self._list.goal()
        if goal is not None and goal.sentences:
            self.practised.emit(goal.item)

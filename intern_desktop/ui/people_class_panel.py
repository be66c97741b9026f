"""The chosen class: its name, who teaches it, a copy of it, and putting it away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from intern_desktop.i18n import tr
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.people_acts import attempt
from intern_desktop.ui.widgets import Field, Panel, button, label, line


class ClassPanel(Panel):
    """What one may not do is greyed, with a sentence who does it."""

    def __init__(self, commands: Commands, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._commands, self._class_id, self._shown = commands, "", ""
        self._name, self._copy_name = QLineEdit(self), QLineEdit(self)
        self._name.setObjectName("class_name")
        self._copy_name.setObjectName("copy_name")
        self._name_field, self._copy_field = Field(self._name, self), Field(self._copy_name, self)
        self._teach_says, self._teachers = label("body", self), QVBoxLayout()
        self._whose = label("small", self, wraps=True)
        self._whose.setObjectName("class_whose")
        self._with_people = QCheckBox(self)
        self._with_people.setObjectName("copy_with_people")
        self._copy = button("secondary", "copy", parent=self)
        self._copy.setObjectName("copy_class")
        self._away = button("secondary", parent=self)
        self._away.setObjectName("put_class_away")
        self._boxes: dict[str, QCheckBox] = {}
        for thing in (self._name_field, self._teach_says, self._teachers, self._whose, line(self)):
            self.add(thing)
        self.add(self._copy_field)
        self.add(self._with_people)
        self.body.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._away, 0, Qt.AlignmentFlag.AlignLeft)
        self._name.editingFinished.connect(self._on_name)
        self._copy.clicked.connect(self._on_copy)
        self._away.clicked.connect(self._on_away)

    def retranslate(self) -> None:
        """Write every word anew."""
        self._name_field.set_words(tr("Class"))
        # Translators: vi: "Thầy cô dạy lớp này"
        self._teach_says.setText(tr("Who teaches it"))
        # Translators: vi: "Tên bản sao" / "Có sẵn lịch học, nhóm và thầy cô của lớp này."
        with_all = tr("It has the calendar, the groups and the trainers of this class.")
        self._copy_field.set_words(tr("Name of a copy"), help_words=with_all)
        # Translators: a box to tick; vi: "Chuyển cả học viên sang lớp mới"
        self._with_people.setText(tr("Its people go over into the copy"))
        # Translators: a button; vi: "Tạo bản sao của lớp"
        self._copy.setText(tr("Copy the class"))
        # Translators: a button; vi: "Cất lớp này"
        self._away.setText(tr("Put the class away"))

    def show_class(self, class_id: str) -> None:
        """Show this class."""
        from intern_desktop.classroom import people, people_trainers
        from intern_desktop.departure import duties

        today, session = self._commands.today(), self._commands.session
        author = session.person if session is not None else ""
        with self._commands.reading() as reading:
            self._shown = next((one.name for one in people.classes(reading) if one.id == class_id), "")
            trainers = [one for one in people_trainers.listed(reading, today) if one.role]
            teaching = duties.teachers(reading, today).get(class_id, ())
            names = duties.may(reading, author, "people_classes.rename", class_id, today)
            teaches = duties.may(reading, author, "people_trainers.teach", class_id, today)
        if class_id != self._class_id:
            self._copy_name.clear()
            self._with_people.setChecked(False)
            for field in (self._name_field, self._copy_field):
                field.set_error("")
        self._class_id = class_id
        self.set_title(self._shown)
        self._name.setText(self._shown)
        for thing in (self._name, self._copy_name, self._copy, self._away, self._with_people):
            thing.setEnabled(names)
        # Translators: vi: "Lớp này thầy cô khác dạy. Thầy cô của lớp hoặc trưởng trung tâm mới đổi được."
        others = tr("Another trainer teaches this class. Only she and the head of the centre change it.")
        # Translators: vi: "Trưởng trung tâm cho biết ai dạy lớp nào."
        head = tr("The head of the centre says who teaches which class.")
        self._whose.setText("" if teaches else head if names else others)
        self._whose.setVisible(not teaches)
        self._show_teachers([(one.id, one.name) for one in trainers], teaching, allowed=teaches)

    def _show_teachers(self, trainers: list[tuple[str, str]], teaching: tuple[str, ...], *, allowed: bool) -> None:
        wanted = [person for person, _ in trainers]
        if list(self._boxes) != wanted:
            for box in self._boxes.values():
                box.hide()
                box.deleteLater()
            self._boxes = {person: QCheckBox(self) for person in wanted}
            for person, box in self._boxes.items():
                box.setObjectName(f"teaches_{person}")
                box.clicked.connect(lambda on, person=person: self._on_teach(person, on))
                self._teachers.addWidget(box)
        for person, name in trainers:
            self._boxes[person].setText(name.replace("&", "&&"))
            self._boxes[person].setChecked(person in teaching)
            self._boxes[person].setEnabled(allowed)

    def _on_teach(self, person: str, on: bool) -> None:
        from intern_desktop.classroom import people_trainers

        name = self._boxes[person].text()
        if attempt(self._commands, people_trainers.teach, person, self._class_id, on).done:
            # Translators: vi: "Từ nay {name} dạy lớp {class_name}." / "{name} không còn dạy lớp {class_name}."
            now = tr("{name} teaches {class_name} now.", name=name, class_name=self._shown)
            no_longer = tr("{name} no longer teaches {class_name}.", name=name, class_name=self._shown)
            self._commands.tell_done(now if on else no_longer)
        else:
            self.show_class(self._class_id)

    def _on_name(self) -> None:
        from intern_desktop.classroom import people_classes

        wanted = " ".join(self._name.text().split())
        if wanted == self._shown or not self._class_id:
            self._name_field.set_error("")
            return
        outcome = attempt(self._commands, people_classes.rename, self._class_id, wanted)
        self._name_field.set_error(outcome.sentence)
        if outcome.done:
            # Translators: vi: "Lớp này giờ tên là {class_name}."
            self._commands.tell_done(tr("The class is called {class_name} now.", class_name=wanted))

    def _on_copy(self) -> None:
        from intern_desktop.classroom import people, people_classes

        moved: list[str] = []
        if self._with_people.isChecked():
            with self._commands.reading() as reading:
                moved = [one.id for one in people.learners(reading, self._commands.today(), self._class_id)]
        name = " ".join(self._copy_name.text().split())
        outcome = attempt(self._commands, people_classes.copy, self._class_id, name, moved)
        self._copy_field.set_error(outcome.sentence)
        if outcome.done:
            self._copy_name.clear()
            self._with_people.setChecked(False)
            self._commands.tell_done(tr("The class {class_name} is open.", class_name=name))

    def _on_away(self) -> None:
        from intern_desktop.classroom import people

        name = self._shown
        if attempt(self._commands, people.archive_class, self._class_id).done:
            # Translators: vi: "Đã cất lớp {class_name}. Học viên và mọi điều đã ghi vẫn còn."
            said = tr("The class {class_name} was put away, with all that was written in it.", class_name=name)
            self._commands.tell_done(said)

"""What all tests of the checklist's screen begin with: a journey, a trainer, the screen, and its parts by name."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from intern_desktop.classroom import consent, devices, people
from intern_desktop.store import keys
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Author
from intern_desktop.ui.checklist import ChecklistScreen
from tests.ui.conftest import HA, MAI, NOW

JOURNEY = {"programme": "titp", "plan_filed": "2026-11-10", "departure": "2027-03-09", "enrolled": "2026-06-01"}


def go(commands, person="ha", **changed):
    """Write where somebody goes."""
    with commands.store.act(Author(person), NOW) as act:
        act.append("journey", subject=person, scope=shared(person), fields=JOURNEY | changed)


def found_centre(commands):
    """A centre with the trainers Lâm and Hạnh, and a class with Hà, who agreed, and Chi, who did not.

    The trainers sign with the key of this PC, which the centre has written down as Lâm's.
    """
    pair, own = keys.KeyPair.generate(), devices.public_of(commands.store)
    with commands.store.act(Author("", pair.signing), NOW) as act:
        fields = {"name": "Trung tâm Hoa Mai", "signing_public": pair.signing_public}
        act.append("centre", subject="c", scope="centre", fields=fields)
        act.append("signer", subject=own, scope="centre", fields={"person": "lam"})
        for person, name in (("lam", "Trần Văn Lâm"), ("mai", MAI.name)):
            act.append("person", subject=person, scope="centre", fields={"name": name})
            act.append("role", subject=person, scope="centre", fields={"role": "trainer"})
        class_id = people.open_class(act, "K24-A")
        for person, name in (("ha", HA.name), ("chi", "Đinh Thị Chi"), ("anh", "Bùi Đức Anh")):
            act.append("person", subject=person, scope="centre", fields={"name": name, "class_id": class_id})
    for person in ("ha", "anh"):
        with commands.store.act(Author(person), NOW) as act:
            consent.answer(act, person, "yes")


def over(qtbot, commands, width=1174):
    """The screen, shown, following the tables as on the stage."""
    screen = ChecklistScreen(commands)
    qtbot.addWidget(screen)
    commands.tables_changed.connect(lambda changed: screen.refresh() if screen.tables & changed else None)
    screen.retranslate()
    screen.refresh()
    screen.resize(width, 696)
    screen.show()
    with qtbot.waitActive(screen):
        screen.activateWindow()
    screen.open("")
    return screen


def part(screen, name):
    """A part by its name."""
    found = screen.findChild(QWidget, name)
    assert found is not None, name
    return found


def shown(screen, name):
    """Whether somebody sees this part."""
    found = screen.findChild(QWidget, name)
    return found is not None and found.isVisible()


def says(screen, name):
    """The words of a part that is seen, "" of one that is not."""
    return part(screen, name).text() if shown(screen, name) else ""


def rows(screen):
    """The rows in the middle."""
    return {row.id: row for row in part(screen, "checklist_items").rows.rows}


def seen(screen):
    """The states of the things in the middle, by their ids."""
    return {name: row.state for name, row in rows(screen).items()}


def press(screen, key, name="checklist_items"):
    """Press a key where the cursor of the list, or of another part, stands."""
    QTest.keyClick(part(screen, name), key)


def write(screen, name, words):
    """Type into a field, over what stands there."""
    field = part(screen, name)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, words) if words else QTest.keyClick(field, Qt.Key.Key_Delete)
    return field


def refuse(monkeypatch, commands):
    """From now on the disk is full: no act is done."""
    monkeypatch.setattr(commands, "done", lambda *_, **__: False)

"""A class in its grid: who is in it, what they reported, and the parts a test looks for."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from intern_desktop.classroom import consent, devices, people
from intern_desktop.departure import checklist
from intern_desktop.store import keys
from intern_desktop.store.journal import Author
from intern_desktop.ui.class_grid import ClassGridScreen
from intern_desktop.ui.class_grid_model import FROZEN
from tests.ui.conftest import MAI, NOW

HA, DAT, ANH, LAN = "Nguyễn Thị Thu Hà", "Hồ Sỹ Đạt", "Bùi Đức Anh", "Trần Thị Lan"
PAPERS = [
    task.id for task in checklist.tasks() if task.evidence == "paper" and "titp" in task.programmes and not task.fields
][:4]


def enrol(store):
    """Hà, Lan and Đạt in K24-A, Anh in K24-B; Đạt has not agreed. Hà reported two papers, Anh one. Ids by name."""
    with store.act(Author(""), NOW) as act:
        first, second = people.open_class(act, "K24-A"), people.open_class(act, "K24-B")
        ids = {name: people.enrol(act, name, second if name == ANH else first) for name in (HA, LAN, DAT, ANH)}
        days = {HA: 105, LAN: 49, DAT: 105, ANH: 300}
        for name, person in ids.items():
            programme = "esd" if name == ANH else "titp"
            leaves = NOW.date() + timedelta(days=days[name])
            people.plan_journey(act, person, programme=programme, departure=leaves)
    for name in (HA, LAN, ANH):
        with store.act(Author(ids[name]), NOW) as act:
            consent.answer(act, ids[name], "yes")
    with store.act(Author(ids[HA]), NOW) as act:
        for item in PAPERS[:2]:
            checklist.claim(act, ids[HA], item)
    with store.act(Author(ids[ANH]), NOW) as act:
        checklist.claim(act, ids[ANH], PAPERS[0])
    return ids


def opened(qtbot, commands):
    """The page, seen, with the keys on its table."""
    made = ClassGridScreen(commands)
    qtbot.addWidget(made)
    commands.tables_changed.connect(made.refresh)
    made.retranslate()
    made.resize(1310, 696)
    made.show()
    made.open("")
    return made


def part(screen, name):
    """A part by its name."""
    found = screen.findChild(QWidget, name)
    assert found is not None, name
    return found


def press(screen, *keys):
    """Press these keys where the focus of the page is."""
    for key in keys:
        *modifiers, named = key.split("+")
        how = Qt.KeyboardModifier.NoModifier
        for one in modifiers:
            how |= getattr(Qt.KeyboardModifier, f"{one}Modifier")
        target = screen.focusWidget() if screen.focusWidget() is not None else screen
        QTest.keyClick(target, getattr(Qt.Key, f"Key_{named}"), how)


def names(screen):
    """The names of the rows, from above."""
    return [row.name for row in screen.view.marks.model().rows]


def stand(screen, ids, name, item):
    """Put the cursor on a thing of somebody; its row and column."""
    model = screen.view.marks.model()
    place = model.row_of(ids[name]), model.column_of(item)
    assert place[0] >= 0 and place[1] >= FROZEN
    screen.view.go_to(*place)
    screen.view.marks.setFocus()
    return place


def state(screen, ids, name, item):
    """The drawn state of a thing of somebody."""
    model = screen.view.marks.model()
    return model.state(model.row_of(ids[name]), model.column_of(item))


def found_centre(commands):
    """A centre where Lâm teaches K24-A with Hà and Lan, and Mai K24-B with Anh. All agreed. This PC signs for both."""
    pair = keys.KeyPair.generate()
    with commands.store.act(Author("", pair.signing), NOW) as act:
        centre = {"name": "Trung tâm Hoa Mai", "signing_public": pair.signing_public}
        act.append("centre", subject="c", scope="centre", fields=centre)
        act.append("signer", subject=devices.public_of(commands.store), scope="centre", fields={"person": "lam"})
        first, second = people.open_class(act, "K24-A"), people.open_class(act, "K24-B")
        for person, name, class_id in (("lam", "Trần Văn Lâm", first), ("mai", MAI.name, second)):
            act.append("person", subject=person, scope="centre", fields={"name": name})
            act.append("role", subject=person, scope="centre", fields={"role": "trainer"})
            act.append("teaches", subject=f"{person}/{class_id}", scope="centre", fields={"on": True})
        ids = {HA: "ha", LAN: "lan", ANH: "anh"}
        for name, person in ids.items():
            class_id = second if name == ANH else first
            act.append("person", subject=person, scope="centre", fields={"name": name, "class_id": class_id})
    for person in ids.values():
        with commands.store.act(Author(person), NOW) as act:
            consent.answer(act, person, "yes")
            checklist.claim(act, person, PAPERS[0])
    return ids

"""The class of another trainer: seen, and left alone with a word on who may; and marks that do not hold."""

import pytest
from nacl.signing import SigningKey
from PySide6.QtCore import Qt

from intern_desktop.departure import checklist, marks
from intern_desktop.store.journal import Author
from tests.ui.class_window import ANH, HA, LAN, PAPERS, found_centre, opened, part, press, stand, state
from tests.ui.conftest import MAI, NOW


@pytest.fixture
def commands(open_commands):
    open_commands.sign_in(MAI, Author("mai"))
    return open_commands


@pytest.fixture
def ids(commands):
    return found_centre(commands)


@pytest.fixture
def screen(qtbot, look, commands, ids):
    return opened(qtbot, commands)


@pytest.fixture
def told(commands):
    said = []
    commands.told.connect(lambda sentence, undo: said.append((sentence, undo)))
    return said


def said_of(commands, person):
    with commands.reading() as reading:
        return marks.one(reading, person, PAPERS[0]).said


@pytest.mark.parametrize("key", ["Space", "B"])
def test_a_key_on_another_s_class_says_kindly_who_may_and_writes_nothing(screen, commands, ids, told, key):
    stand(screen, ids, HA, PAPERS[0])
    press(screen, key)
    assert told == [("K24-A is taught by Trần Văn Lâm. Ask them or the head of the centre.", False)]
    assert said_of(commands, "ha") == "claimed"
    assert not part(screen, "class_word").isVisible()


def test_the_keys_below_are_those_that_do_something(screen, ids):
    stand(screen, ids, HA, PAPERS[0])
    assert [part(screen, f"class_key_{key}").isVisible() for key in ("confirm", "send_back", "history")] == [
        False, False, True,
    ]  # fmt: skip
    stand(screen, ids, ANH, PAPERS[0])
    assert part(screen, "class_key_confirm").isVisible()


def test_many_at_once_touch_only_the_own_class_and_say_so(screen, commands, ids, told):
    assert part(screen, "class_confirm").words() == "Confirm 1 thing"
    part(screen, "class_confirm").click()
    assert "of another trainer's class" in part(screen, "class_question").text()
    part(screen, "class_confirm").click()
    assert [said_of(commands, person) for person in ("ha", "lan", "anh")] == ["claimed", "claimed", "confirmed"]


def test_a_confirmation_that_no_trainer_signed_is_shown_as_such_and_left_by_many_at_once(screen, commands, ids, told):
    with commands.store.act(Author("mai", SigningKey.generate()), NOW) as act:
        checklist.confirm(act, "anh", PAPERS[0])
    place = stand(screen, ids, ANH, PAPERS[0])
    assert state(screen, ids, ANH, PAPERS[0]) == "invalid"
    heard = screen.view.marks.model().index(*place).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.endswith("confirmation does not hold")
    assert part(screen, "class_confirm").toolTip() == "Nothing to confirm"
    press(screen, "F4")
    assert "so it does not hold" in part(screen, "class_history_broken").text()
    press(screen, "Escape", "Space")
    assert part(screen, "class_question").text().startswith("The confirmation there does not hold.")
    press(screen, "Space")
    assert state(screen, ids, ANH, PAPERS[0]) == "confirmed"
    assert [state(screen, ids, name, PAPERS[0]) for name in (HA, LAN)] == ["claimed", "claimed"]

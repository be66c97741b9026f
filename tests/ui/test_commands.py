"""The one door: one transaction for one act, a sentence when the world is at fault, and the offer to take it back."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import select

from intern_desktop.errors import UserError
from intern_desktop.i18n import N_
from intern_desktop.store import tables
from intern_desktop.store.database import Store
from intern_desktop.store.entry import shared
from intern_desktop.store.journal import Author
from intern_desktop.ui.commands import Commands, Session

MOMENT = datetime(2026, 11, 24, 7, 46, tzinfo=UTC)


@pytest.fixture
def commands(qapp, data_folder):
    store = Store.open(data_folder)
    made = Commands(lambda: MOMENT)
    made.attach(store)
    made.sign_in(Session("ha", "Hà"), Author("ha"))
    yield made
    store.close()


def claim(act, item):
    act.append("mark", subject=f"ha/{item}", scope=shared("ha"), fields={"claim": "done"})
    return item


def claim_in_vain(act, item):
    claim(act, item)
    raise UserError(N_("Type the day you were born."))


def claimed(commands):
    with commands.reading() as reading:
        return reading.execute(select(tables.mark.c.item).where(tables.mark.c.claim == "done")).scalars().all()


def test_a_verb_is_done_and_its_answer_given(commands):
    assert commands.do(claim, "passport") == "passport"
    assert claimed(commands) == ["passport"]


def test_when_the_world_is_at_fault_a_sentence_is_told_and_nothing_written(commands, qtbot):
    with qtbot.waitSignal(commands.told) as told:
        assert commands.do(claim_in_vain, "passport") is None
    assert told.args == ["Type the day you were born.", False]
    assert claimed(commands) == []


def test_a_bug_is_not_mistaken_for_the_worlds_fault(commands):
    def broken(act):
        claim(act, "visa")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        commands.do(broken)
    assert claimed(commands) == []


def test_the_last_act_is_taken_back_once(commands, qtbot):
    commands.do(claim, "passport")
    with qtbot.waitSignal(commands.told) as told:
        commands.undo()
    assert told.args[0] == "The last step was taken back."
    assert claimed(commands) == []
    with qtbot.waitSignal(commands.told) as told:
        commands.undo()
    assert told.args[0] == "There is nothing to take back."


def test_whoever_signs_in_next_takes_nothing_back(commands):
    commands.do(claim, "passport")
    commands.sign_out()
    commands.sign_in(Session("ha", "Hà"), Author("ha"))
    commands.undo()
    assert claimed(commands) == ["passport"]

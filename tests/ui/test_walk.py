"""A walk over every screen in every language: each control has a name and a role, and every word is translated."""

from datetime import UTC, datetime

import pytest

from intern_desktop import i18n
from intern_desktop.classroom import demo
from intern_desktop.store.database import Store
from intern_desktop.ui import drawing, language
from intern_desktop.ui.accessibility import unnamed_controls
from intern_desktop.ui.commands import Commands
from intern_desktop.ui.window import Window

MOMENT = datetime(2026, 11, 24, 0, 46, tzinfo=UTC)


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    i18n.use("vi")
    store = Store.open(tmp_path_factory.mktemp("walk"))
    demo.fill(store, MOMENT)
    yield store
    store.close()


@pytest.mark.parametrize("code", i18n.LANGUAGES)
@pytest.mark.parametrize("role", drawing.ROLES)
def test_every_control_of_every_screen_has_a_name_and_a_role(qtbot, sample, role, code):
    language.speak(code)
    window = Window("sign_in", {})
    qtbot.addWidget(window)
    commands = Commands(lambda: MOMENT)
    frame = window.furnish(commands)
    commands.attach(sample)
    if role:
        commands.sign_in(*drawing.somebody(sample, role, MOMENT))
    frame.begin()
    window.resize(1366, 696)
    window.show()
    walked, nameless = [], {}
    for name in drawing.pages_for(role):
        frame.open_page(name)
        drawing.settle()
        walked.append(frame.stage.current())
        found = unnamed_controls(window)
        if found:
            nameless[name] = found
    assert nameless == {}
    assert walked == drawing.pages_for(role)
    language.speak("en")

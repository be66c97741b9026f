"""A voice is looked for in the background, says what it is given, and never leaves a process behind."""

import base64
import re
import sys

import pytest
from PySide6.QtCore import QObject, QProcess

from intern_desktop.ui import voice as voice_module
from intern_desktop.ui import voice_engines
from intern_desktop.ui.voice import Voice
from intern_desktop.ui.voice_engines import Engine

SHELL = """
import sys
log = open({log!r}, "a", encoding="utf-8", buffering=1)
for line in sys.stdin:
    log.write(line)
    if "Add-Type" in line:
        print({answer!r}, flush=True)
"""
ONCE = """
import sys
log = open({log!r}, "a", encoding="utf-8")
log.write("|".join(sys.argv[1:]) + "\\n")
print({answer!r})
"""


@pytest.fixture
def log(tmp_path):
    return tmp_path / "said.txt"


@pytest.fixture
def shell(log):
    """A shell as Windows has it, with or without a Japanese voice."""

    def made(answer="ja"):
        real = voice_engines.windows(sys.executable)
        script = SHELL.format(log=str(log), answer=answer)
        return Engine(
            program=real.program,
            arguments=("-c", script),
            has_japanese=real.has_japanese,
            speech=real.speech,
            stays=True,
            greeting=real.greeting,
            silence=real.silence,
        )

    return made


@pytest.fixture
def once(log):
    """A program that is started for each word, as on Linux."""

    def made(answer=" 5  ja  --/M  Japanese  jpx/ja"):
        real = voice_engines.espeak(sys.executable)
        script = ("-c", ONCE.format(log=str(log), answer=answer))
        return Engine(
            program=real.program,
            arguments=(*script, *real.arguments),
            has_japanese=real.has_japanese,
            speech=lambda text: (*script, *real.speech(text)),
        )

    return made


@pytest.fixture
def voice(qtbot, qapp):
    """A voice over some engines, once it is known whether it can speak; and whether it can."""
    made = []

    def opened(*engines):
        one = Voice(None, engines)
        made.append(one)
        with qtbot.waitSignal(one.found, timeout=15_000) as told:
            assert one.available() is False, "nothing is known before it was asked"
        assert one.available() is told.args[0]
        return one

    yield opened
    for one in made:
        one.close()


def spoken(log):
    """What was said through the shell, in order."""
    packed = re.findall(r"FromBase64String\('([A-Za-z0-9+/=]*)'\)", log.read_text(encoding="utf-8"))
    return [base64.b64decode(one).decode() for one in packed]


def test_windows_says_what_it_is_given(voice, shell, log, qtbot):
    one = voice(shell())
    assert one.available()
    one.say("でんしゃが　おくれています。")
    one.say("'); exit; ('")
    qtbot.waitUntil(lambda: len(spoken(log)) == 2)
    assert spoken(log) == ["でんしゃが　おくれています。", "'); exit; ('"]
    assert log.read_text(encoding="utf-8").isascii()


def test_it_falls_silent(voice, shell, log, qtbot):
    one = voice(shell())
    one.say("ちこく")
    one.stop()
    qtbot.waitUntil(lambda: log.read_text(encoding="utf-8").rstrip().endswith("\n$s.SpeakAsyncCancelAll()"))


def test_without_a_japanese_voice_there_is_none(voice, shell, log):
    one = voice(shell("none"))
    assert not one.available()
    one.say("ちこく")
    assert spoken(log) == []


def test_a_program_that_is_not_there_is_no_voice(voice, tmp_path):
    gone = voice_engines.windows(str(tmp_path / "nothing.exe"))
    assert not voice(gone).available()
    assert not voice().available()


def test_the_next_engine_is_asked(voice, once, tmp_path, log, qtbot):
    gone = voice_engines.espeak(str(tmp_path / "nothing"))
    one = voice(gone, once("Pty Language\n 5 af Afrikaans"), once())
    assert one.available()
    one.say("ちこく")
    qtbot.waitUntil(lambda: "-v|ja|-s|130|--|ちこく" in log.read_text(encoding="utf-8"))


def test_closed_it_starts_again_when_it_is_asked_to_speak(voice, shell, log, qtbot):
    one = voice(shell())
    one.close()
    one.say("また")
    qtbot.waitUntil(lambda: spoken(log) == ["また"])


def test_a_shell_with_nothing_to_say_is_let_go(voice, shell, log, qtbot, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(voice_module, "IDLE_MS", 50)
        one = voice(shell())
        qtbot.waitUntil(lambda: not one.findChildren(QProcess))
    one.say("また")
    qtbot.waitUntil(lambda: spoken(log) == ["また"])


def test_it_goes_with_its_screen(qtbot, qapp, shell, log):
    screen = QObject()
    one = Voice(screen, (shell(),))
    with qtbot.waitSignal(one.found, timeout=15_000):
        one.available()
    with qtbot.waitSignal(screen.destroyed):
        screen.deleteLater()


@pytest.mark.parametrize(
    "engine, yes, no",
    [
        (voice_engines.espeak("x"), "Pty Language Age/Gender VoiceName\n 5  ja  --/M  Japanese", "Pty Language\n 5 jv"),
        (
            voice_engines.speech_dispatcher("x"),
            "NAME LANGUAGE VARIANT\nJapanese ja none",
            "NAME\njapanese-like en none",
        ),
        (voice_engines.macos("x"), "Kyoko               ja_JP    # こんにちは", "Linh  vi_VN  # Xin chào"),
        (voice_engines.windows("x"), "ja\r\n", "none\r\n"),
    ],
)
def test_each_engine_knows_a_japanese_voice(engine, yes, no):
    assert engine.has_japanese(yes)
    assert not engine.has_japanese(no)


def test_an_engine_starts_nothing_by_being_named(monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    [engine] = voice_engines.of_this_system()
    assert engine.program.endswith(r"System32\WindowsPowerShell\v1.0\powershell.exe")
    assert engine.stays and "-Command" in engine.arguments

"""The programs of each system that can say Japanese, and how they are asked.

They are given kana, so that a word is said as it is read on its card. Windows: its speech through one shell that stays,
told line by line in ASCII. Linux and macOS: a program for each word.
"""

import base64
import os
import sys
from collections.abc import Callable

import msgspec
from PySide6.QtCore import QStandardPaths

_FOUND, _NONE = "ja", "none"
_FIND = (
    "Add-Type -AssemblyName System.Speech; "
    "$s = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
    "$v = $s.GetInstalledVoices() | Where-Object { $_.Enabled -and $_.VoiceInfo.Culture.Name -eq 'ja-JP' } "
    "| Select-Object -First 1; "
    f"if ($v) {{ $s.SelectVoice($v.VoiceInfo.Name); $s.Rate = -1; [Console]::Out.WriteLine('{_FOUND}') }} "
    f"else {{ [Console]::Out.WriteLine('{_NONE}') }}"
)
_SILENCE = "$s.SpeakAsyncCancelAll()"
_SHELL = ("-NoLogo", "-NoProfile", "-NonInteractive", "-Command", "-")
"""The shell reads its commands from us, one in a line, so nothing has to be quoted for a command line."""


class Engine(msgspec.Struct, frozen=True, kw_only=True):
    """A program that speaks.

    `arguments` ask it for its voices, and `has_japanese` looks at the answer. One that `stays` is asked by the line
    `greeting` and then given the one line that `speech` makes of a text, or `silence`; any other is started for each
    text with what `speech` makes of it as arguments.
    """

    program: str
    arguments: tuple[str, ...]
    has_japanese: Callable[[str], bool]
    speech: Callable[[str], tuple[str, ...]]
    stays: bool = False
    greeting: str = ""
    silence: str = ""


def of_this_system() -> tuple[Engine, ...]:
    """The engines to try here, the best first; those whose program is not there are left out."""
    if sys.platform == "win32":
        return (windows(),)
    known = (("say", macos),) if sys.platform == "darwin" else (("espeak-ng", espeak), ("spd-say", speech_dispatcher))
    return tuple(make(found) for name, make in known if (found := QStandardPaths.findExecutable(name)))


def windows(program: str = "") -> Engine:
    """The speech of Windows, in the shell that every Windows has."""
    root = os.environ.get("SystemRoot", r"C:\Windows")  # noqa: SIM112  Windows spells it so
    return Engine(
        program=program or rf"{root}\System32\WindowsPowerShell\v1.0\powershell.exe",
        arguments=_SHELL,
        has_japanese=lambda said: _FOUND in said.split(),
        speech=lambda text: (f"{_SILENCE}; [void]$s.SpeakAsync({_in_shell(text)})",),
        stays=True,
        greeting=_FIND,
        silence=_SILENCE,
    )


def espeak(program: str) -> Engine:
    """eSpeak NG."""
    return Engine(
        program=program,
        arguments=("--voices=ja",),
        has_japanese=lambda said: any("ja" in line.split()[:2] for line in said.splitlines()),
        speech=lambda text: ("-v", "ja", "-s", "130", "--", text),
    )


def speech_dispatcher(program: str) -> Engine:
    """Whatever speaks behind the desktop's Speech Dispatcher."""
    return Engine(
        program=program,
        arguments=("-L",),
        has_japanese=lambda said: any({"ja", "ja-JP"} & set(line.split()) for line in said.splitlines()),
        speech=lambda text: ("-w", "-l", "ja", "-r", "-20", "--", text),
    )


def macos(program: str) -> Engine:
    """The voices of macOS; Kyoko is the Japanese one that it brings."""
    return Engine(
        program=program,
        arguments=("-v", "?"),
        has_japanese=lambda said: any(line.startswith("Kyoko ") for line in said.splitlines()),
        speech=lambda text: ("-v", "Kyoko", "--", text),
    )


def _in_shell(text: str) -> str:
    """A text as the shell makes it anew: only letters of ASCII stand in the line, and none that means anything."""
    packed = base64.b64encode(text.encode()).decode("ascii")
    return f"[Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('{packed}'))"

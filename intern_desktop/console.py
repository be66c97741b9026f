"""The console, before any window: its language, what it can print, and whether there is a screen at all."""

import os
import sys

from intern_desktop import i18n


def language() -> str:
    """The system's language for sentences that are printed before any window; Vietnamese when it is none of ours."""
    said = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    code = said[:2].lower()
    return code if code in i18n.LANGUAGES else i18n.LANGUAGES[0]


def ready() -> None:
    """A console that cannot print Vietnamese must not end the program; a windowed one has no console at all."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def has_no_screen() -> bool:
    """Whether this is a Linux that shows no window."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))

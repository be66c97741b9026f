"""The road through the whole program in three languages, off-screen; `road.py` walks it in a window."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROAD = Path(__file__).with_name("road.py")


def walk(arguments, home, script=ROAD):
    """Walk in a process of its own, with folders of its own."""
    folders = {
        name: str(home / name.lower()) for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "LOCALAPPDATA", "APPDATA")
    }
    return subprocess.run(
        [sys.executable, str(script), *arguments],
        env={**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )


@pytest.mark.parametrize("language", ["vi", "en", "ja"])
def test_the_road_is_walked_to_its_end(language, tmp_path):
    walked = walk(["all", language, str(tmp_path / "data")], tmp_path)
    assert walked.returncode == 0, walked.stdout[-2000:] + walked.stderr[-4000:]
    assert [line.split()[1] for line in walked.stdout.splitlines()] == ["begin:", "again:", "centre:", "class:"]

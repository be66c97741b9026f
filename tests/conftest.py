"""What every test finds: no display, its own folders, English, catalogues built, and no Qt warning unnoticed.

`pyproject.toml` makes each Python warning and each Qt warning fail the test in which it appears.
"""

import importlib.util
import os
import sys
from pathlib import Path

import pytest

os.environ["QT_QPA_PLATFORM"] = "offscreen"

ROOT = Path(__file__).resolve().parent.parent


def pytest_configure():
    """Build the catalogues that are older than their source, as start.py does before the program."""
    spec = importlib.util.spec_from_file_location("catalogues", ROOT / "scripts" / "catalogues.py")
    catalogues = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(catalogues)
    catalogues.compile_stale()


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory, monkeypatch):
    """No test sees the folders of the account that runs it, nor those of another test."""
    home = tmp_path_factory.mktemp("home")
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_DIRS"):
        monkeypatch.setenv(name, str(home / name.lower()))
    for name in ("LOCAL_APPDATA", "APPDATA", "COMMON_APPDATA"):
        monkeypatch.setenv(f"WIN_PD_OVERRIDE_{name}", str(home / name.lower()))
    return home


@pytest.fixture
def data_folder(tmp_path):
    """An empty data folder of this test's own."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture(autouse=True)
def english():
    """Each test begins in English, so that it reads like the sentences in the code."""
    from intern_desktop import i18n

    i18n.use("en")
    yield
    i18n.use("en")


@pytest.fixture(params=["vi", "en", "ja"])
def language(request, english):
    """The test runs once in each language; the value is its code."""
    from intern_desktop import i18n

    i18n.use(request.param)
    return request.param


@pytest.fixture(autouse=True)
def no_leftovers():
    """Widgets a test left open end with it: none reaches the next test, or is styled again in each."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    application = widgets and widgets.QApplication.instance()
    if application:
        for widget in application.topLevelWidgets():
            widget.close()
            widget.deleteLater()
        application.sendPostedEvents(None, sys.modules["PySide6.QtCore"].QEvent.Type.DeferredDelete)

"""start.py: which PC it refuses and with which words, what it installs, and when it need not."""

import ast
import importlib.util
import io
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "start.py"


def load_start():
    spec = importlib.util.spec_from_file_location("start", SOURCE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


start = load_start()


def test_the_range_of_pythons_is_the_one_pyproject_promises():
    promised = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["requires-python"]
    oldest, newest = start.OLDEST, start.NEWEST
    assert promised == f">={oldest[0]}.{oldest[1]},<{newest[0]}.{newest[1] + 1}"


@pytest.mark.parametrize("here", [(2, 7), (3, 6), (3, 10), (3, 15)])
def test_another_python_hears_which_one_to_install(here):
    with pytest.raises(start.Refusal) as refused:
        start.check_python(here)
    vietnamese, english = refused.value.sentences
    assert "hãy cài Python 3.14" in vietnamese
    assert "install Python 3.14" in english


@pytest.mark.parametrize("here", [(3, 11), (3, 12), (3, 14)])
def test_a_python_in_the_range_goes_on(here):
    start.check_python(here)


@pytest.mark.parametrize(
    ("bits", "build", "words"),
    [(32, 19045, "64-bit"), (64, 17134, "version 1809"), (64, 9600, "version 1809")],
)
def test_an_old_windows_hears_what_it_needs(bits, build, words):
    with pytest.raises(start.Refusal, match=words):
        start.check_windows("win32", bits, build)


def test_windows_10_of_2018_and_any_linux_go_on():
    start.check_windows("win32", 64, 17763)
    start.check_windows("linux", 32, 0)


def test_a_linux_without_a_screen_is_told_so():
    with pytest.raises(start.Refusal, match="no screen"):
        start.check_screen([], "linux", {})


@pytest.mark.parametrize("environment", [{"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "w"}, {"QT_QPA_PLATFORM": "offscreen"}])
def test_any_screen_will_do(environment):
    start.check_screen([], "linux", environment)


@pytest.mark.parametrize("arguments", [["--version"], ["compute", "payslip"], ["--self-check"]])
def test_the_command_line_needs_no_screen(arguments):
    start.check_screen(arguments, "linux", {})


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libgthread-2.0.so.0", "libglib2.0-0"),
        ("libz.so.1", "zlib1g"),
    ],
)
def test_debian_packages_are_named_after_their_library(library, package):
    assert start.package_of(library) == package


def test_a_console_that_knows_no_vietnamese_still_shows_the_rest(monkeypatch):
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="cp437"))
    start.say("Hãy cài Python 3.14")
    assert b"Python 3.14" in written.getvalue()


def test_an_environment_is_ready_only_for_the_lock_it_was_made_from(tmp_path):
    lock = tmp_path / "some.lock"
    lock.write_text("babel==2.18.0\n", encoding="utf-8")
    environment = start.Environment(str(tmp_path / "Nguyễn Văn Á"), str(lock))
    assert not environment.ready()

    python = Path(environment.python)
    python.parent.mkdir(parents=True)
    python.touch()
    environment.remember()
    assert environment.ready()

    lock.write_text("babel==2.19.0\n", encoding="utf-8")
    assert not environment.ready()


def test_an_environment_whose_python_was_removed_is_made_anew(tmp_path):
    lock = tmp_path / "some.lock"
    lock.write_text("", encoding="utf-8")
    environment = start.Environment(str(tmp_path), str(lock))
    environment.remember()
    assert not environment.ready()


def test_an_old_python_can_read_the_file():
    tree = ast.parse(SOURCE.read_text(encoding="utf-8"), feature_version=(3, 6))
    kinds = {type(node) for node in ast.walk(tree)}
    assert not kinds & {ast.JoinedStr, ast.AnnAssign, ast.NamedExpr, ast.Nonlocal, ast.YieldFrom, ast.AsyncFunctionDef}
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    assert all(node.returns is None and not node.args.kwonlyargs for node in functions)


@pytest.mark.parametrize(
    ("arguments", "own"), [(["compute", "payslip"], True), (["search"], True), (["--demo"], False)]
)
def test_what_is_installed_is_told_beside_the_answers(monkeypatch, capsys, arguments, own):
    """Standard output belongs to the answers of a command."""
    monkeypatch.setattr(start, "ANSWERS", [])
    monkeypatch.setattr(start, "check_screen", lambda *_: None)
    monkeypatch.setattr(start, "prepare", lambda *_: start.say("Installing"))
    monkeypatch.setattr(start, "become", lambda *_: 0)
    assert start.main(arguments) == 0
    said = capsys.readouterr()
    assert (said.out, said.err) == (("", "Installing\n") if own else ("Installing\n", ""))

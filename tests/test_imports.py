"""What import-linter cannot see: the clock, floats, and what is not yet imported when the window is painted."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "intern_desktop"
TOLD_THE_TIME = ("payroll", "guide", "store", "departure", "classroom", "exchange")
HEAVY = ("sqlalchemy", "alembic", "babel", "nacl", "markdown_it", "sqlite3")


def trees(room):
    for path in sorted((PACKAGE / room).rglob("*.py")):
        yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def called_names(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func), node.lineno


@pytest.mark.parametrize("room", TOLD_THE_TIME)
def test_below_the_screens_everyone_is_told_what_day_it_is(room):
    clocks = ("date.today", "datetime.now", "datetime.utcnow", "time.time", "time.time_ns")
    found = [
        f"{place}:{line} {name}"
        for place, tree in trees(room)
        for name, line in called_names(tree)
        if name.endswith(clocks)
    ]
    assert found == []


def test_payroll_knows_no_float():
    found = []
    for place, tree in trees("payroll"):
        for node in ast.walk(tree):
            is_float = isinstance(node, ast.Constant) and isinstance(node.value, float)
            names_float = isinstance(node, ast.Name) and node.id == "float"
            divides = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)
            if is_float or names_float or divides:
                found.append(f"{place}:{node.lineno} {ast.unparse(node)}")
    assert found == []


def loaded_with(module):
    """Which heavy libraries a fresh Python has loaded after importing one module."""
    code = f"import sys, {module}; print(*sorted(set(sys.modules) & set({HEAVY!r})))"
    variables = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=variables, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout.split()


@pytest.mark.parametrize("module", ["intern_desktop.ui.sidebar", "intern_desktop.ui.style", "intern_desktop.ui.screen"])
def test_the_painted_window_waits_for_nothing_heavy(module):
    assert loaded_with(module) == []

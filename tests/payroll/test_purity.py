"""The payroll is pure, read from its own text: no float, no true division, no clock, no window, no database."""

import ast
from pathlib import Path

import pytest

import intern_desktop.payroll as room

FILES = sorted(Path(room.__file__).parent.glob("*.py"))
FORBIDDEN = {
    "PySide6",
    "sqlalchemy",
    "alembic",
    "sqlite3",
    "time",
    "random",
    "math",
    "os",
    "pathlib",
    "socket",
    "nacl",
    "babel",
}
CLOCKS = {"today", "now", "utcnow", "fromtimestamp", "monotonic", "perf_counter"}


def nodes(path, *kinds):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, kinds)]


def test_there_is_something_to_read():
    assert len(FILES) > 8


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_float_and_no_true_division(path):
    for constant in nodes(path, ast.Constant):
        assert not isinstance(constant.value, float | complex), f"{path.name}:{constant.lineno}"
    for name in nodes(path, ast.Name):
        assert name.id != "float", f"{path.name}:{name.lineno}"
    for sum_ in nodes(path, ast.BinOp, ast.AugAssign):
        assert not isinstance(sum_.op, ast.Div), f"{path.name}:{sum_.lineno}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_of_the_world_is_imported(path):
    imported = {alias.name for node in nodes(path, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in nodes(path, ast.ImportFrom)}
    assert not {name.partition(".")[0] for name in imported} & FORBIDDEN


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nobody_looks_at_a_clock(path):
    asked = {node.attr for node in nodes(path, ast.Attribute)}
    assert not asked & CLOCKS

"""The payroll is pure, read from its own text: no float, no true division, no clock, no window, no database."""

import ast
from pathlib import Path

import pytest

import intern_desktop.payroll as room

FILES = sorted(Path(room.__file__).parent.rglob("*.py"))
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
    "io",
    "sys",
    "subprocess",
    "operator",
    "statistics",
}
WORLD = {"float", "open", "print", "input", "exec", "eval", "globals"}
CLOCKS = {"today", "now", "utcnow", "fromtimestamp", "monotonic", "perf_counter"}


def nodes(path, *kinds):
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, kinds)]


def test_there_is_something_to_read():
    assert len(FILES) > 30
    assert {"payslip.py", "plan.py", "year_end.py", "resident_tax.py", "lump_sum.py"} <= {path.name for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_float_and_no_true_division(path):
    for constant in nodes(path, ast.Constant):
        assert not isinstance(constant.value, float | complex), f"{path.name}:{constant.lineno}"
    for name in nodes(path, ast.Name):
        assert name.id not in WORLD, f"{path.name}:{name.lineno}"
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
    taken = {alias.name for node in nodes(path, ast.ImportFrom) if node.module == "datetime" for alias in node.names}
    assert taken <= {"date", "timedelta"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_nothing_above_the_payroll_is_known(path):
    """It stands on words, resources and errors; neither screens nor stores nor the command line."""
    imported = {node.module or "" for node in nodes(path, ast.ImportFrom)} | {
        alias.name for node in nodes(path, ast.Import) for alias in node.names
    }
    own = {name.split(".")[1] for name in imported if name.startswith("intern_desktop.")}
    assert own <= {"payroll", "errors", "i18n", "resources", "furigana"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_formula_names_a_year(path):
    """Which year's rule holds is told by the dated rows of resources/law; the bounds of what may be typed are apart."""
    if path.name == "problems.py":
        return
    years = {node.value for node in nodes(path, ast.Constant) if isinstance(node.value, int)} & set(range(2_023, 2_036))
    assert not years

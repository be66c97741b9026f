"""pyqtgraph, imported when the first chart is built, without the parts that draw through OpenGL or start processes."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any

_UNUSED = {
    "PySide6.QtOpenGL": (),
    "PySide6.QtOpenGLWidgets": ("QOpenGLWidget",),
    "PySide6.QtTest": ("QTest",),
    "multiprocessing": (),
    "multiprocessing.connection": (),
    "pydoc": (),
}
"""What pyqtgraph imports and our charts never reach, with the names it asks for at once. None of it is in the frozen
program, and where it is, importing it costs time and asks the system for OpenGL."""


@cache
def graph() -> Any:  # noqa: ANN401 # a library without types
    """The library, set up for pictures that are only looked at. The first call takes a good part of a second."""
    with _stood_in():
        import pyqtgraph  # type: ignore[import-untyped, unused-ignore] # no types
    pyqtgraph.setConfigOptions(
        antialias=True,
        useOpenGL=False,
        segmentedLineMode="off",  # else thick lines are drawn piece by piece, and dashes begin anew at each month
        exitCleanup=False,
    )
    return pyqtgraph


@contextmanager
def _stood_in() -> Iterator[None]:
    """While this lasts, modules of `_UNUSED` that nobody has imported are stood in for by empty ones."""
    stood_in = {name: _empty(name, wanted) for name, wanted in _UNUSED.items() if name not in sys.modules}
    sys.modules.update(stood_in)
    try:
        yield
    finally:
        for name, module in stood_in.items():
            if sys.modules.get(name) is module:
                del sys.modules[name]


def _empty(name: str, wanted: tuple[str, ...]) -> ModuleType:
    made = ModuleType(name)
    for one in wanted:
        setattr(made, one, type(one, (), {"qWait": None}))
    return made

"""The charts' foundation: what is drawn where, in which look, what is said of it, and how it goes onto paper."""

import subprocess
import sys

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPdfWriter

from intern_desktop.ui.charts import DASHES, Chart, Margins, round_steps

ABSENT = """
import sys, importlib.abc
NAMES = ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtTest", "multiprocessing", "pydoc", "unittest")
class Missing(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if any(name == one or name.startswith(one + ".") for one in NAMES):
            raise ModuleNotFoundError(name, name=name)
sys.meta_path.insert(0, Missing())
from PySide6.QtWidgets import QApplication
app = QApplication([])
from intern_desktop.ui import charts
chart = charts.Chart()
chart.add_line().show([0, 1], [0, 1])
chart.grab()
assert not [name for name in NAMES if name in sys.modules]
print("drawn")
"""


@pytest.fixture
def chart(qtbot):
    made = Chart()
    qtbot.addWidget(made)
    made.set_margins(Margins(50, 20, 40, 30))
    made.set_range(0, 10, 0, 100)
    made.set_ticks("left", [(0, "0"), (50, "50"), (100, "100")])
    made.resize(400, 300)
    made.show()
    return made


def ink(image, point):
    return image.pixelColor(round(point.x()), round(point.y())).name().upper()


def test_a_value_is_drawn_where_it_is_said_to_be(chart):
    chart.add_line(width=6).show([0, 10], [50, 50])
    field = chart.field()
    assert (field.left(), field.top()) == (50, 20)
    assert chart.at(0, 0).toTuple() == field.bottomLeft().toTuple()
    assert chart.at(10, 100).toTuple() == field.topRight().toTuple()
    image = chart.grab().toImage()
    assert ink(image, chart.at(5, 50)) == chart.ink("chart:0").name().upper()
    assert ink(image, chart.at(5, 75)) != chart.ink("chart:0").name().upper()


def test_bars_and_bands_fill_what_lies_between(chart):
    chart.add_bars("accent").show([2], [0], [40], width=1)
    chart.add_band().show([5, 10], [20, 20], [80, 80])
    image = chart.grab().toImage()
    assert ink(image, chart.at(2, 10)) == chart.ink("accent").name().upper()
    assert ink(image, chart.at(2, 60)) != chart.ink("accent").name().upper()
    assert ink(image, chart.at(7, 35)) == chart.ink("chart_band").name().upper()
    assert ink(image, chart.at(7, 90)) != chart.ink("chart_band").name().upper()


def test_each_series_has_a_dash_of_its_own(chart):
    assert len(set(DASHES)) == len(DASHES) == 4
    assert [chart.pen(number).style() for number in range(4)] == list(DASHES)


def test_it_follows_the_colours(qapp, look, chart):
    chart.add_line(width=6).show([0, 10], [50, 50])
    light = ink(chart.grab().toImage(), chart.at(5, 50))
    look.apply(qapp, "dark", 1.0)
    chart.restyle()
    dark = ink(chart.grab().toImage(), chart.at(5, 50))
    assert dark == look.series()[0].name().upper() != light


def test_it_is_looked_at_and_never_dragged(qtbot, chart):
    chart.add_line().show([0, 10], [50, 50])
    before = chart.grab().toImage()
    qtbot.mousePress(chart, Qt.MouseButton.LeftButton, pos=chart.at(2, 50).toPoint())
    qtbot.mouseMove(chart, chart.at(8, 80).toPoint())
    qtbot.mouseRelease(chart, Qt.MouseButton.LeftButton, pos=chart.at(8, 80).toPoint())
    assert chart.grab().toImage() == before


def test_a_screen_reader_hears_a_sentence(chart):
    chart.set_said("Saved in 36 months.", "F8 shows it as a table.")
    assert chart.accessibleName() == "Saved in 36 months."
    assert chart.accessibleDescription() == "F8 shows it as a table."
    assert chart.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_on_paper_it_is_light_and_stays_as_it_was_on_the_screen(qapp, look, chart):
    chart.add_line(width=6).show([0, 10], [50, 50])
    look.apply(qapp, "dark", 1.0)
    chart.restyle()
    seen = chart.grab().toImage()
    paper = QImage(400, 300, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    chart.paint(painter, QRectF(0, 0, 400, 300))
    painter.end()
    look.apply(qapp, "light", 1.0)
    assert ink(paper, chart.at(5, 50)) == chart.ink("chart:0").name().upper()
    look.apply(qapp, "dark", 1.0)
    assert chart.grab().toImage() == seen


def test_on_paper_a_line_is_as_thick_as_in_the_picture(chart):
    chart.add_line(width=10).show([0, 10], [50, 50])
    paper = QImage(1600, 1200, QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    chart.paint(painter, QRectF(0, 0, 1600, 1200), QSize(400, 300))
    painter.end()
    middle = chart.at(5, 50) * 4
    thick = [y for y in range(1200) if paper.pixelColor(round(middle.x()), y) == chart.ink("chart:0")]
    assert 36 <= len(thick) <= 44


def test_in_a_pdf_its_lines_are_lines_and_not_a_picture(chart):
    chart.add_line().show(list(range(11)), list(range(0, 110, 10)))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    chart.paint(painter, QRectF(0, 0, 4000, 3000))
    painter.end()
    written = bytes(buffer.data().data())
    assert written.startswith(b"%PDF")
    assert b"/Subtype /Image" not in written


@pytest.mark.parametrize(
    ("low", "high", "steps"),
    [
        (0, 643, [0, 100, 200, 300, 400, 500, 600, 700]),
        (-30, 643, [-100, 0, 100, 200, 300, 400, 500, 600, 700]),
        (0, 4.1, [0, 1, 2, 3, 4, 5]),
        (0, 0.35, [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35]),
        (0, 700, [0, 100, 200, 300, 400, 500, 600, 700]),
    ],
)
def test_the_numbers_of_an_axis_are_round_and_reach_over_all(low, high, steps):
    assert round_steps(low, high) == pytest.approx(steps)


def test_nothing_heavy_is_imported_before_the_first_chart():
    done = subprocess.run(
        [sys.executable, "-c", "import sys, intern_desktop.ui.charts; print('pyqtgraph' in sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "False"


def test_it_draws_where_parts_of_the_library_are_absent():
    done = subprocess.run([sys.executable, "-W", "error", "-c", ABSENT], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "drawn", done.stderr

"""Every table file that the program writes, opened by another program: no repair, days as days, numbers as numbers.

A new kind of file is one line in `WRITERS`. All are converted by one start of LibreOffice, in a profile of its own.
"""

import posixpath
import shutil
import subprocess
import zipfile
from datetime import date, datetime, timedelta, timezone
from io import BytesIO
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook

from intern_desktop.classroom import (
    consent,
    founding,
    people,
    people_journeys,
    progress,
    reports,
    reports_classes,
    roll_call,
    roll_month,
    roster_known,
    sign_in,
)
from intern_desktop.departure import checklist, list_rows, punctuality, timetable, training_hours
from intern_desktop.departure.training_hours import Lesson
from intern_desktop.exchange import table_file
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from intern_desktop.store.keys import Cost
from intern_desktop.ui import (
    checklist_reading,
    class_paper,
    class_paper_workbook,
    course_list_sheet,
    departure_board_paper,
    hours_record,
    hours_workbook,
    reports_missing_paper,
    reports_workbook,
    roll_call_workbook,
    roster_sheet,
)
from intern_desktop.ui import (
    reports_classes as reports_classes_tab,
)
from intern_desktop.ui.class_grid_model import ClassGridModel
from intern_desktop.ui.commands import Commands, Session
from intern_desktop.ui.departure_board_model import BoardModel
from intern_desktop.ui.paper.tongues import Tongues
from intern_desktop.ui.pay import workbook as pay_workbook
from tests.ui.pay.papers import desk_with, order

NOW = datetime(2026, 11, 24, 7, 48, tzinfo=timezone(timedelta(hours=7)))
TODAY, JA = NOW.date(), Tongues("ja")
WILD = "=SUM(A1:A9) Nguyễn\u202eThị"
_OFFICE, _TABLE = (
    "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}",
    "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}",
)
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Centre:
    """A small class with something in every kind of file, and the door through which screens read it."""

    def __init__(self, folder):
        self.store = Store.open(folder)
        found = founding.found_centre(
            self.store, "Hoa Mai", "Hải Dương", "Trần Văn Lâm", "bốn con ngựa", NOW, cost=Cost.SAMPLE
        )
        key = sign_in.check(self.store, found.trainer, "bốn con ngựa", NOW).key
        self.trainer = Author(found.trainer, key)
        with self.store.act(self.trainer, NOW) as act:
            self.class_id = people.open_class(act, "=K24")
            self.ids = [people.enrol(act, name, self.class_id) for name in ("Nguyễn Thị Thu Hà", "Hồ Sỹ Đạt")]
            timetable.set_week(act, self.class_id, date(2026, 11, 2), timetable.usual_week(), ())
            for one in self.ids:
                days = {"plan_filed": "2026-11-01", "departure": "2027-03-09", "enrolled": "2026-06-01"}
                people_journeys.plan_journey(act, one, programme="titp", field="food", prefecture="13", **days)
        for one in self.ids:
            with self.store.act(Author(one), NOW) as act:
                consent.answer(act, one, "yes")
                checklist.claim(act, one, "passport")
        with self.store.act(self.trainer, NOW) as act:
            for one in self.ids:
                checklist.confirm(act, one, "passport")
                checklist.confirm(act, one, "introduce")
                punctuality.call(act, one, date(2026, 11, 23), "late", "08:09")
            held = Lesson(class_id=self.class_id, day=date(2026, 11, 23), subject="japanese", minutes=90, words=WILD)
            training_hours.log(act, held, dict.fromkeys(self.ids))
            reports.prepare(act, self.ids, "2026-11", to=["=Sen"], words=dict.fromkeys(self.ids, "+1 học chăm"))
        for one in self.ids:
            with self.store.reading() as reading:
                digest = reports.line_of(reading, one, "2026-11", TODAY).digest
            with self.store.act(Author(one), NOW) as act:
                reports.answer(act, one, "2026-11", "yes", digest)
        self.commands = Commands(lambda: NOW)
        self.commands.attach(self.store)
        self.commands.sign_in(Session(found.trainer, "Trần Văn Lâm", "head", shared=True), self.trainer)

    def read(self, what, *args):
        with self.store.reading() as reading:
            return what(reading, *args)


def _grid(centre):
    model, found = ClassGridModel(), centre.read(progress.grid, TODAY)
    model.show_rows(found.rows, found.tasks, range(len(found.tasks)), checklist.headings(found.tasks))
    return class_paper_workbook.written(class_paper.shown(model, "=K24", ["a"], NOW))


def _board(centre):
    model = BoardModel()
    model.set_rows(centre.read(progress.board, TODAY), TODAY)
    return departure_board_paper.workbook(departure_board_paper.Seen(model, "=K24", "Hoa Mai", "24/11/2026"))


def _missing(centre):
    session = centre.commands.session
    seen = [checklist_reading.read(centre.commands, session, one) for one in centre.ids]
    return reports_missing_paper.workbook(seen, Tongues("vi"))


WRITERS = {
    "roster": lambda c: table_file.workbook(roster_sheet.table(c.read(roster_known.read, c.trainer.person, TODAY))),
    "list": lambda c: table_file.workbook(course_list_sheet.table(c.read(list_rows.known, TODAY))),
    "grid": _grid,
    "board": _board,
    "roll of a day": lambda c: roll_call_workbook.day(c.read(roll_call.read, c.class_id, date(2026, 11, 23), NOW)),
    "roll of a month": lambda c: roll_call_workbook.month(c.read(roll_month.read, c.class_id, TODAY, NOW), "=K24"),
    "hours": lambda c: hours_workbook.written(c.read(hours_record.read, c.ids[0], TODAY), JA),
    "pages for Japan": lambda c: reports_workbook.months(reports.to_go(c.read(reports.lines, "2026-11", TODAY)), JA),
    "classes": lambda c: reports_classes_tab.workbook(c.read(reports_classes.read, TODAY), c.commands),
    "missing": _missing,
    "pay": lambda c: pay_workbook.written(order(desk_with(c.commands), "vi")),
}


@pytest.fixture(scope="module")
def files(tmp_path_factory, qapp):
    """The bytes of each kind of file."""
    centre = Centre(tmp_path_factory.mktemp("centre"))
    yield {name: write(centre) for name, write in WRITERS.items()}
    centre.store.close()


@pytest.fixture(scope="module")
def opened(files, tmp_path_factory):
    """Each file as LibreOffice read it: cells of each sort, by the name of the kind."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not installed here")
    folder = tmp_path_factory.mktemp("office")
    paths = []
    for name, written in files.items():
        path = folder / f"{name.replace(' ', '_')}.xlsx"
        path.write_bytes(written)
        paths.append(str(path))
    asked = [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "fods"]
    done = subprocess.run(
        [*asked, "--outdir", str(folder), *paths], capture_output=True, text=True, timeout=240, check=False
    )
    assert done.returncode == 0, done.stderr
    return {name: _cells(folder / f"{name.replace(' ', '_')}.fods") for name in files}


def _cells(path):
    """How many cells of each sort there are, over all sheets, and the formulas."""
    assert path.is_file(), f"{path.name} could not be opened"
    sorts, formulas = {}, []
    for row in ElementTree.parse(path).getroot().iter(f"{_TABLE}table-row"):
        for cell in row.iter(f"{_TABLE}table-cell"):
            sort = cell.get(f"{_OFFICE}value-type")
            if sort:
                many = int(cell.get(f"{_TABLE}number-columns-repeated", "1")) * int(
                    row.get(f"{_TABLE}number-rows-repeated", "1")
                )
                sorts[sort] = sorts.get(sort, 0) + many
            if cell.get(f"{_TABLE}formula"):
                formulas.append(cell.get(f"{_TABLE}formula"))
    return sorts, formulas


def _sorts(written):
    """The same, as the file itself says."""
    sorts = {}
    for sheet in load_workbook(BytesIO(written)):
        for value in (cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None):
            sort = "date" if isinstance(value, date) else "string" if isinstance(value, str) else "float"
            sorts[sort] = sorts.get(sort, 0) + 1
    return sorts


@pytest.mark.parametrize("name", WRITERS)
def test_days_are_days_numbers_are_numbers_and_nothing_is_a_formula(files, opened, name):
    sorts, formulas = opened[name]
    assert formulas == []
    assert sorts == _sorts(files[name])
    assert sorts["string"] > 1 and sum(sorts.values()) > sorts["string"], "there is a number or a day in each kind"


@pytest.mark.parametrize("name", WRITERS)
def test_headings_stand_still_and_no_text_runs(files, name):
    book = load_workbook(BytesIO(files[name]))
    assert book.worksheets[0].freeze_panes in ("A2", "B2", "C2", "D2", "E2", "F2", "G2")
    for sheet in book:
        for cell in (cell for row in sheet.iter_rows() for cell in row):
            assert cell.data_type != "f", cell.coordinate
            if isinstance(cell.value, str) and cell.value.startswith(("=", "+", "-", "@")):
                assert cell.quotePrefix, f"{sheet.title} {cell.coordinate}"


@pytest.mark.parametrize("name", WRITERS)
def test_the_package_needs_no_repair(files, name):
    with zipfile.ZipFile(BytesIO(files[name])) as package:
        assert package.testzip() is None
        parts = set(package.namelist())
        trees = {part: ElementTree.fromstring(package.read(part)) for part in parts if part.endswith((".xml", ".rels"))}
    kinds = trees["[Content_Types].xml"]
    named = {one.get("PartName", "").lstrip("/") for one in kinds if one.get("PartName")}
    endings = {one.get("Extension") for one in kinds if one.get("Extension")}
    assert named <= parts and all(part in named or part.rsplit(".", 1)[-1] in endings for part in parts)
    for part, tree in trees.items():
        if part.endswith(".rels"):
            base = posixpath.dirname(posixpath.dirname(part))
            for one in tree.iter(_RELATION):
                target = one.get("Target")
                assert target.lstrip("/") in parts or posixpath.normpath(posixpath.join(base, target)) in parts, target
    styles = len(trees["xl/styles.xml"].find(f"{_MAIN}cellXfs"))
    for part in (part for part in parts if part.startswith("xl/worksheets/sheet")):
        assert all(int(cell.get("s", "0")) < styles for cell in trees[part].iter(f"{_MAIN}c")), part
        assert trees[part].find(f"{_MAIN}sheetData") is not None

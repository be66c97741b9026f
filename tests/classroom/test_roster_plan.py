"""A list of names against the people of the centre: who is meant, what changes, what is asked."""

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from intern_desktop import i18n
from intern_desktop.classroom import (
    people,
    roster_cells,
    roster_matching,
    roster_plan,
    roster_planning,
    roster_row,
)
from intern_desktop.departure import duties, journeys, list_cells
from intern_desktop.errors import UserError
from intern_desktop.exchange import sheets
from intern_desktop.exchange.sheets import Fault
from intern_desktop.store.database import Store
from intern_desktop.store.entry import CENTRE
from intern_desktop.store.journal import Author, entries_of
from tests.classroom.rosters import (
    at,
    changes,
    doubts,
    enrolled,
    everybody,
    kinds,
    known,
    plan,
    sheet,
    wrongs,
)

ROOT = Path(__file__).resolve().parents[2]
HEADS = ["Họ và tên", "Ngày sinh", "Lớp"]


@pytest.fixture
def lam(trainer):
    return trainer


@pytest.fixture
def class_id(store, lam, now):
    with store.act(lam, now) as act:
        return people.open_class(act, "K24-A")


@pytest.fixture
def hien(store, lam, now, class_id):
    return enrolled(store, lam, now, "Nguyễn Thị Hiền", class_id, birth="2004-03-14")


@pytest.fixture
def bach(store, lam, now, class_id):
    way = {"programme": "titp", "departure": "2027-03-09"}
    return enrolled(store, lam, now, "Cao Văn Bách", class_id, birth="2003-11-08", way=way, agrees=True)


def write(store, author, now, made, choices=None):
    with store.act(author, now) as act:
        return roster_plan.write(act, made, choices or {})


def way_of(store, person):
    with store.reading() as reading:
        return journeys.read(reading, person)


def test_new_changed_and_unchanged(store, lam, now, hien, bach):
    made = plan(
        store,
        lam,
        [*HEADS, "Ngày bay"],
        ["Nguyễn Thị Hiền", "14/03/2004", "K24-A"],
        ["Cao Văn Bách", "08/11/2003", "K24-A", "16/03/2027"],
        ["Y Ban", "13/01/2003", "K24-B"],
    )
    assert kinds(made) == {2: "unchanged", 3: "changed", 4: "new"}
    assert changes(made, 3) == [("departure", "2027-03-09", "2027-03-16")]
    assert made.opened == ("K24-B",)
    assert write(store, lam, now, made) == 2
    assert way_of(store, bach).departure == date(2027, 3, 16)
    ban = everybody(store)["Y Ban"]
    assert (ban.birth, ban.class_name) == (date(2003, 1, 13), "K24-B")


def test_kolibri_6786_who_is_not_in_the_sheet_is_never_touched_and_is_named(store, lam, now, class_id, hien, bach):
    """learningequality/kolibri#6786: one new person leaves the class of every other one as it is."""
    before = everybody(store)
    made = plan(store, lam, HEADS, ["Y Ban", "13/01/2003", "K24-A"])
    assert set(made.untouched) == {"Nguyễn Thị Hiền", "Cao Văn Bách"}
    write(store, lam, now, made)
    after = everybody(store)
    assert {name: after[name] for name in before} == before


def test_kolibri_6787_what_cannot_be_taken_is_said_with_its_row_and_the_rest_still_is(store, lam, now, class_id):
    """learningequality/kolibri#6787: never an empty page instead of a reason."""
    made = plan(store, lam, HEADS, ["Lê Văn Tú", "31/02/2005", "K24-A"], ["Y Ban", "13/01/2003", "K24-A"])
    assert wrongs(made, 2) == [("B2", "birth", list_cells.NO_SUCH_DAY)]
    assert write(store, lam, now, made) == 1
    assert "Lê Văn Tú" not in everybody(store)


def test_an_empty_cell_empties_nothing_and_a_hyphen_does(store, lam, now, class_id):
    person = enrolled(store, lam, now, "Y Ban", class_id, birth="2003-01-13", code="HV07", name_kana="イー バン")
    heads = ["ID", "Họ và tên", "Mã số", "Katakana", "Ngày sinh", "Lớp"]
    made = plan(store, lam, heads, [person, None, None, None, None, None])
    assert kinds(made) == {2: "unchanged"}
    made = plan(store, lam, heads, [person, "Y Ban", "-", "–", None, "-"])
    write(store, lam, now, made)
    ban = everybody(store)["Y Ban"]
    assert (ban.code, ban.name_kana, ban.class_id, ban.birth) == ("", "", "", date(2003, 1, 13))


def test_a_name_cannot_be_emptied(store, lam, hien):
    made = plan(store, lam, ["ID", "Họ và tên"], [hien, "-"])
    assert wrongs(made, 2) == [("B2", "name", roster_row.NO_NAME)]


@pytest.mark.parametrize(
    ("name", "born", "kind"),
    [
        ("Nguyễn Thị Hiền", "14/03/2004", "unchanged"),
        ("NGUYỄN THỊ  HIỀN", "14/03/2004", "unchanged"),
        ("NGUYEN THI HIEN", "14/03/2004", "doubtful"),
        ("Nguyễn Thị Hiên", "14/03/2004", "doubtful"),
        ("Nguyễn Thị Hiền", None, "doubtful"),
        ("Nguyễn Thị Hiền", "15/03/2004", "new"),
        ("Nguyễn Thị Hiếu", "14/03/2004", "new"),
    ],
)
def test_who_is_meant_by_name_and_date_of_birth(store, lam, hien, name, born, kind):
    assert kinds(plan(store, lam, HEADS, [name, born, "K24-A"])) == {2: kind}


def test_katakana_finds_her_and_is_asked(store, lam, now, class_id):
    enrolled(store, lam, now, "Nguyễn Thị Hiền", class_id, birth="2004-03-14", name_kana="グエン・ティ・ヒエン")
    made = plan(store, lam, HEADS, ["グエン ティ ヒエン", "14/03/2004", "K24-A"])
    assert doubts(made, 2) == [roster_matching.IS_IT]
    assert at(made, 2).likes[0].said == {}


def test_the_spelling_with_marks_stays_and_comes(store, lam, now, class_id, hien):
    bare = enrolled(store, lam, now, "Le Van Tu", class_id, birth="2005-02-01")
    made = plan(store, lam, HEADS, ["NGUYEN THI HIEN", "14/03/2004", None], ["Lê Văn Tú", "1.2.2005", None])
    assert at(made, 2).likes[0].changes == ()
    assert [one.after for one in at(made, 3).likes[0].changes] == ["Lê Văn Tú"]
    assert write(store, lam, now, made, {2: f"same:{hien}", 3: f"same:{bare}"}) == 1
    assert {"Nguyễn Thị Hiền", "Lê Văn Tú"} <= everybody(store).keys()


def test_the_same_name_with_another_date_of_birth_is_said_to_be_another_person(store, lam, hien):
    made = plan(store, lam, HEADS, ["Nguyễn Thị Hiền", "01/09/2003", "K24-A"])
    assert [one.message for one in at(made, 2).remarks] == [roster_matching.NAMESAKE]


def test_a_date_of_birth_that_was_empty_is_filled_within_the_class_and_asked_elsewhere(store, lam, now, class_id):
    enrolled(store, lam, now, "Hồ Sỹ Đạt", class_id)
    assert changes(plan(store, lam, HEADS, ["Hồ Sỹ Đạt", "17/05/2002", "K24-A"]), 2) == [("birth", "", "2002-05-17")]
    assert doubts(plan(store, lam, HEADS, ["Hồ Sỹ Đạt", "17/05/2002", "K24-B"]), 2) == [roster_matching.NO_BIRTH]
    twice = plan(store, lam, HEADS, ["Hồ Sỹ Đạt", "17/05/2002", "K24-A"], ["Hồ Sỹ Đạt", "18/05/2002", "K24-A"])
    assert kinds(twice) == {2: "doubtful", 3: "doubtful"}


def test_two_records_that_match_equally_are_both_shown(store, lam, now, class_id, hien):
    other = enrolled(store, lam, now, "Nguyễn Thị Hiền", class_id, birth="2004-03-14")
    line = at(plan(store, lam, HEADS, ["Nguyễn Thị Hiền", "14/03/2004", "K24-A"]), 2)
    assert {like.held.id for like in line.likes} == {hien, other}
    assert set(line.choices) == {f"same:{hien}", f"same:{other}", "take", "leave"}


def test_the_same_person_twice_in_a_sheet_is_asked_and_by_number_wrong(store, lam, hien):
    made = plan(
        store, lam, HEADS, ["Y Ban", "13/01/2003", None], ["Y BAN", "13/01/2003", None], ["Y Ban", "1.1.2004", None]
    )
    assert kinds(made) == {2: "new", 3: "doubtful", 4: "new"}
    assert doubts(made, 3) == [roster_planning.TWICE]
    made = plan(store, lam, ["Mã HV", *HEADS], ["A1", "Y Ban", None, None], ["A1", "Chi", None, None])
    assert wrongs(made, 3) == [("A3", "code", roster_planning.TWICE_CODE)]
    made = plan(store, lam, ["ID", *HEADS], [hien, None, None, None], [hien, "Chi", None, None])
    assert wrongs(made, 3) == [("A3", "id", roster_planning.TWICE_PERSON)]


def test_two_rows_taken_for_one_person_are_refused_whole(store, lam, now, hien):
    made = plan(store, lam, ["Họ và tên", "Mã HV"], ["Nguyen Thi Hien", "A1"], ["NGUYỄN THỊ HIEN", "A2"])
    with pytest.raises(UserError) as problem:
        write(store, lam, now, made, {2: f"same:{hien}", 3: f"same:{hien}"})
    assert problem.value.message == roster_plan.BOTH
    assert everybody(store)["Nguyễn Thị Hiền"].code == ""


def test_by_number_she_may_get_another_name_where_the_date_of_birth_agrees(store, lam, now, class_id):
    enrolled(store, lam, now, "Lê Văn Tú", class_id, birth="2005-02-01", code="007")
    heads = ["Mã HV", "Họ và tên", "Ngày sinh"]
    assert changes(plan(store, lam, heads, ["007", "Lê Văn Tuấn", "01/02/2005"]), 2) == [
        ("name", "Lê Văn Tú", "Lê Văn Tuấn")
    ]
    assert doubts(plan(store, lam, heads, ["007", "Cao Văn Bách", None]), 2) == [roster_matching.OTHERS_CODE]


def test_zeros_that_a_spreadsheet_took_do_not_change_a_number(store, lam, now, class_id):
    enrolled(store, lam, now, "Lê Văn Tú", class_id, birth="2005-02-01", code="007")
    made = plan(store, lam, ["Mã HV", "Họ và tên"], [7, "Lê Văn Tú"])
    assert kinds(made) == {2: "unchanged"}
    assert [one.message for one in at(made, 2).remarks] == [roster_row.ZEROS]


def test_rows_that_moved_against_their_ids_are_asked(store, lam, hien, bach):
    made = plan(store, lam, ["ID", *HEADS], [hien, "Cao Văn Bách", "08.11.2003", "K24-A"])
    assert doubts(made, 2) == [roster_matching.OTHERS_ID]


def test_an_id_of_nobody_here_is_asked(store, lam, class_id):
    made = plan(store, lam, ["ID", *HEADS], ["abc", "Y Ban", "13/01/2003", "K24-A"])
    assert doubts(made, 2) == [roster_matching.UNKNOWN_ID]


def test_a_joined_record_leads_to_the_one_that_stands(store, lam, now, class_id, hien):
    old = enrolled(store, lam, now, "Nguyen Hien", class_id)
    with store.act(lam, now) as act:
        act.append("joined", subject=old, scope=CENTRE, fields={"into": hien})
    line = at(plan(store, lam, ["ID", "Mã HV"], [old, "A1"]), 2)
    assert (line.kind, line.person) == ("changed", hien)


def test_who_was_put_away_is_asked_and_comes_back(store, lam, now, hien):
    with store.act(lam, now) as act:
        people.archive(act, hien)
    made = plan(store, lam, HEADS, ["Nguyễn Thị Hiền", "14/03/2004", "K24-A"])
    assert doubts(made, 2) == [roster_matching.PUT_AWAY]
    assert write(store, lam, now, made, {2: f"same:{hien}"}) == 1
    assert not everybody(store)["Nguyễn Thị Hiền"].archived


def test_a_journey_is_only_taken_of_who_agreed_and_told_of_others(store, lam, now, hien, bach):
    made = plan(
        store,
        lam,
        ["Họ và tên", "Ngày sinh", "Diện", "Ngày bay"],
        ["Nguyễn Thị Hiền", "14/03/2004", "育成就労", "11/05/2027"],
        ["Cao Văn Bách", "08/11/2003", "技", "16/03/2027"],
        ["Y Ban", "13/01/2003", "育", "11/05/2027"],
    )
    assert kinds(made) == {2: "unchanged", 3: "changed", 4: "new"}
    assert [one.message for one in (*at(made, 2).remarks, *at(made, 4).remarks)] == [roster_row.LEFT_OUT] * 2
    write(store, lam, now, made)
    assert way_of(store, hien).departure is None
    assert way_of(store, everybody(store)["Y Ban"].id).programme == ""


def test_days_of_a_journey_that_cannot_be_are_wrong(store, lam, bach):
    heads = ["Họ và tên", "Ngày sinh", "Ngày bay", "Ngày nhập cảnh", "Nộp kế hoạch"]
    cells = ["Cao Văn Bách", "08/11/2003"]
    made = plan(store, lam, heads, [*cells, "16/03/2027", "15/03/2027", None])
    assert wrongs(made, 2) == [("D2", "entry", roster_row.ENTRY_FIRST)]
    made = plan(store, lam, heads, [*cells, "16/03/2027", None, "17/03/2027"])
    assert wrongs(made, 2) == [("E2", "plan_filed", roster_row.PLAN_LAST)]
    made = plan(store, lam, heads, [*cells, "16/03/2062", None, None])
    assert wrongs(made, 2) == [("C2", "departure", list_cells.WRONG_YEAR)]
    assert wrongs(plan(store, lam, HEADS, ["Y Ban", "13/01/2024", None]), 2) == [("B2", "birth", roster_row.NO_BIRTH)]


def test_what_can_be_read_in_two_ways_is_asked_until_the_reader_says(store, lam, class_id):
    made = plan(store, lam, HEADS, ["Y Ban", "03/04/2004", "K24-A"])
    assert (made.either, doubts(made, 2)) == (True, [roster_row.EITHER])
    ways = roster_planning.Ways(order=roster_cells.MONTH_FIRST)
    made = plan(store, lam, HEADS, ["Y Ban", "03/04/2004", "K24-A"], ways=ways)
    assert (made.either, at(made, 2).said["birth"]) == (False, "2004-03-04")
    made = plan(store, lam, HEADS, ["Y Ban", "03/04/2004", "K24-A"], ["Chi", "25/12/2003", "K24-A"])
    assert (made.either, at(made, 2).said["birth"]) == (False, "2004-04-03")


def test_columns_in_any_order_strangers_named_and_assigned_by_hand(store, lam, class_id):
    rows = [["Danh sách tháng 11"], ["STT", "Lớp", "Họ tên", "Quê"], [1, "K24-A", "Y Ban", "Huế"]]
    made = plan(store, lam, *rows)
    assert (made.heads.row, made.heads.left_out) == (2, ("STT", "Quê"))
    ways = roster_planning.Ways(columns={0: "code", 1: "class", 2: "name", 3: ""})
    assert at(plan(store, lam, *rows, ways=ways), 3).said == {"code": "1", "name": "Y Ban", "class": "K24-A"}
    bare = plan(store, lam, ["Y Ban", "K24-A"], ways=roster_planning.Ways(columns={0: "name", 1: "class"}))
    assert kinds(bare) == {1: "new"}


def test_family_and_given_name_in_two_columns_are_one_name(store, lam, class_id):
    made = plan(store, lam, ["Họ", "Tên", "Lớp"], ["Nguyễn Thị", "Hiền", "K24-A"])
    assert at(made, 2).said["name"] == "Nguyễn Thị Hiền"


def test_without_headings_or_people_nothing_can_be_taken(store, lam):
    assert [one.message for one in plan(store, lam, ["Áo", "Quần"], [1, 2]).faults] == [roster_planning.NO_HEADINGS]
    assert [one.message for one in plan(store, lam, HEADS).faults] == [roster_planning.NO_ROWS]
    full = plan(store, lam, HEADS, ["Y Ban"], faults=[Fault("", 0, sheets.TOO_MANY, {"n": 9, "most": 8})])
    assert roster_plan.writes(full, {}) == []


def test_a_formula_makes_only_its_row_wrong(store, lam, class_id):
    made = plan(store, lam, HEADS, ["Y Ban"], ["Chi"], faults=[Fault("A2", 2, sheets.FORMULA)])
    assert kinds(made) == {2: "wrong", 3: "new"}


def test_a_group_goes_with_its_class_and_a_new_one_is_opened(store, lam, now, class_id):
    made = plan(store, lam, [*HEADS, "Nhóm"], ["Y Ban", "13/01/2003", "K24-A", "Tổ 1"])
    write(store, lam, now, made)
    assert everybody(store)["Y Ban"].group_name == "Tổ 1"
    made = plan(store, lam, HEADS, ["Y Ban", "13/01/2003", "K24-B"])
    assert changes(made, 2) == [("class", "K24-A", "K24-B"), ("group", "Tổ 1", "")]
    write(store, lam, now, made)
    assert everybody(store)["Y Ban"].group_name == ""


def test_a_class_that_was_put_away_takes_nobody(store, lam, now, class_id):
    with store.act(lam, now) as act:
        people.archive_class(act, class_id)
    assert wrongs(plan(store, lam, HEADS, ["Y Ban", None, "k24-a"]), 2) == [("C2", "class", roster_row.AWAY)]


def test_marks_that_turn_the_direction_and_names_of_marks_only(store, lam, hien):
    made = plan(
        store, lam, HEADS, ["\u202eNguyễn Thị Hiền\u200f", "14/03/2004", "K24-A\u200b"], ["\u200f", "1.2.2003", None]
    )
    assert kinds(made) == {2: "unchanged", 3: "wrong"}
    assert wrongs(made, 3) == [("A3", "name", roster_row.NO_NAME)]


@pytest.fixture
def mai(store, lam, now, class_id):
    """A trainer who teaches K25-C; K24-A is taught by Lâm."""
    with store.act(lam, now) as act:
        act.append("person", subject="mai", scope=CENTRE, fields={"name": "Mai Thị Hạnh"})
        act.append("role", subject="mai", scope=CENTRE, fields={"role": "trainer"})
        act.append("class", subject="c25", scope=CENTRE, fields={"name": "K25-C"})
        act.append("teaches", subject="mai/c25", scope=CENTRE, fields={"on": True})
        act.append("teaches", subject=f"{lam.person}/{class_id}", scope=CENTRE, fields={"on": True})
    return Author("mai")


def test_a_trainer_changes_her_own_classes_only(store, lam, mai, hien):
    made = plan(
        store,
        mai,
        ["Mã HV", *HEADS],
        ["A1", "Nguyễn Thị Hiền", "14/03/2004", "K24-A"],
        ["A2", "Y Ban", "13/01/2003", "K25-C"],
        ["A3", "Chi", "14/01/2003", "K26"],
        [None, "Nguyễn Thị Hiền", "14/03/2004", "K25-C"],
    )
    assert [kinds(made)[row] for row in (2, 3, 4)] == ["wrong", "new", "new"]
    assert wrongs(made, 2) == [("D2", "class", duties.ANOTHERS)]
    assert "Trần Văn Lâm" in at(made, 2).faults[0].sentence
    assert kinds(plan(store, mai, HEADS, ["Nguyễn Thị Hiền", "14/03/2004", "K24-A"])) == {2: "unchanged"}
    assert kinds(plan(store, mai, HEADS, ["Nguyễn Thị Hiền", "14/03/2004", "K25-C"])) == {2: "wrong"}


def test_a_candidate_writes_nothing(store, lam, now, hien):
    made = plan(store, lam, HEADS, ["Y Ban", "13/01/2003", "K24-A"])
    with pytest.raises(UserError):
        write(store, Author(hien), now, made)
    assert "Y Ban" not in everybody(store)


def test_a_plan_of_before_is_made_again(store, lam, now, class_id, hien):
    made = plan(store, lam, HEADS, ["Y Ban", "13/01/2003", "K24-A"])
    with store.act(lam, now) as act:
        people.correct(act, hien, name="Nguyễn Thu Hiền")
    with pytest.raises(UserError) as problem:
        write(store, lam, now, made)
    assert problem.value.message == roster_plan.MEANWHILE
    with pytest.raises(UserError):
        write(store, lam, now + timedelta(days=1), plan(store, lam, HEADS, ["Chi", None, "K24-A"]))


def test_one_act_signed_once_and_taken_back_whole(store, lam, now, hien, bach):
    before = everybody(store)
    with store.reading() as reading:
        count = len(entries_of(reading, [CENTRE]))
    made = plan(store, lam, ["Mã HV", *HEADS], *([f"A{n}", f"Bạn {n}", None, "K25-C"] for n in range(5)))
    assert write(store, lam, now, made) == 5
    with store.reading() as reading:
        written = entries_of(reading, [CENTRE])[count:]
    assert len(written) == 6
    assert all(one.holds for one in written)
    assert store.undo(lam, now)
    assert everybody(store) == before


def test_stopping_in_the_middle_writes_nothing(store, lam, now, class_id):
    before = everybody(store)
    made = plan(store, lam, HEADS, *([f"Bạn {n}", None, "K24-A"] for n in range(120)))

    def step(done, _total):
        if done == 100:
            raise UserError("stop")

    with pytest.raises(UserError), store.act(lam, now) as act:
        roster_plan.write(act, made, {}, step)
    assert everybody(store) == before


KILLED = """
import os, sys
from datetime import datetime
from pathlib import Path
sys.path.insert(0, {root!r})
from intern_desktop.classroom import roster_plan, sign_in
from intern_desktop.store import journal
from intern_desktop.store.database import Store
from intern_desktop.store.journal import Author
from tests.classroom.conftest import PASSWORD
from tests.classroom.rosters import plan

store, now = Store.open(Path(sys.argv[1])), datetime.fromisoformat(sys.argv[2])
with store.reading() as reading:
    head = next(one for one in sign_in.names(reading, now.date()) if one.role == "head")
lam = Author(head.person, sign_in.check(store, head.person, PASSWORD, now).key)
made = plan(store, lam, ["Họ và tên"], *([f"Bạn {{n}}"] for n in range(20)))
append, count = journal.Act.append, [0]

def dying(self, *given, **named):
    count[0] += 1
    if count[0] == 11:
        print("in the middle", flush=True)
        os._exit(9)
    return append(self, *given, **named)

journal.Act.append = dying
with store.act(lam, now) as act:
    roster_plan.write(act, made, {{}})
print("written", flush=True)
"""


def test_a_kill_in_the_middle_leaves_nothing_of_the_list(store, lam, now, data_folder):
    store.close()
    run = [sys.executable, "-c", KILLED.format(root=str(ROOT)), str(data_folder), now.isoformat()]
    done = subprocess.run(
        run, capture_output=True, text=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (9, "in the middle"), done.stderr
    again = Store.open(data_folder)
    assert everybody(again).keys() == {"Trần Văn Lâm"}
    again.close()


def test_ten_thousand_rows_are_planned_step_by_step_and_can_be_stopped(store, lam, class_id):
    many = sheet(HEADS, *([f"Bạn {n}", None, "K24-A"] for n in range(10_000)))
    steps = []
    made = roster_planning.make(known(store, lam), many, step=lambda done, total: steps.append((done, total)))
    assert len(made.of("new")) == 10_000
    assert steps[-1][1] == 20_000
    assert len(steps) == 100

    def stop(done, _total):
        if done > 3000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        roster_planning.make(known(store, lam), many, step=stop)


@pytest.mark.parametrize("code", ["vi", "en", "ja"])
def test_every_fault_is_a_whole_sentence(store, lam, class_id, code):
    i18n.use(code)
    heads = ["Họ và tên", "Ngày sinh", "Diện", "Tỉnh", "Ngày bay"]
    line = at(plan(store, lam, heads, ["a" * 121, "?", "?", "?", "1.2.03"]), 2)
    assert len(line.faults) == 5
    assert all(one.sentence and "{" not in one.sentence for one in line.faults)


def test_a_number_that_two_people_have_but_for_its_zeros_is_asked(store, lam, now, class_id, hien, bach):
    with store.act(lam, now) as act:
        people.correct(act, hien, code="07")
        people.correct(act, bach, code="007")
    made = plan(store, lam, ["Mã HV", *HEADS], ["7", "Nguyễn Thị Hiền", "14/03/2004", "K24-A"])
    assert kinds(made) == {2: "doubtful"}
    assert {one.held.id for one in at(made, 2).likes} == {hien, bach}

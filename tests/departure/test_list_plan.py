"""A sheet against the list: every fault with its cell, what is doubtful, what is chosen, and nothing half written."""

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from intern_desktop import i18n
from intern_desktop.departure import (
    list_cells,
    list_plan,
    list_planning,
    list_row,
    own_checks,
    own_lists,
    own_tasks,
    own_words,
)
from intern_desktop.departure.tasks import OwnTask
from intern_desktop.errors import UserError
from intern_desktop.exchange import sheets
from intern_desktop.exchange.sheets import Fault
from intern_desktop.store import tables
from intern_desktop.store.database import Store
from tests.departure.sheets_of_lists import TODAY, at, doubts, found, kinds, plan, wrongs

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def lam(store, now):
    return found(store, now)


@pytest.fixture
def coat(store, lam, now):
    """A thing of the centre's: a coat, 14 days before departure."""
    with store.act(lam, now) as act:
        said = OwnTask(title={"vi": "Mua áo khoác"}, group="packing", due=-14, required=False)
        return own_lists.add(act, said)


def written(store):
    with store.reading() as reading:
        return own_lists.written(reading)


def own(store):
    return {
        next(iter(one.said.title.values())): one.said for item, one in written(store).items() if item.startswith("own:")
    }


@pytest.mark.parametrize(
    "headings",
    [
        ["Việc cần làm", "Nhóm", "Số ngày trước khi bay"],
        ["VIEC CAN LAM", "nhom", "so ngay truoc khi bay"],
        ["Nội dung công việc", "Nhóm:", "Hạn (ngày)"],
        ["What to do", "Group", "Days before departure"],
        ["Task", "Category", "Deadline"],
        ["やること", "グループ", "出国前日数"],
        ["項目", "分類", "期限"],
    ],
)
def test_headings_are_found_in_three_languages_and_close_words(store, lam, headings):
    made = plan(store, headings, ["Cân hành lý", "Hành lý", 3])
    assert kinds(made) == {2: "new"}
    assert (at(made, 2).said.group, at(made, 2).said.due) == ("packing", -3)


def test_columns_stand_in_any_order_below_a_title_and_strangers_are_named(store, lam):
    made = plan(
        store,
        ["DANH SÁCH 2026"],
        ["STT", "Hạn", "Người phụ trách", "Việc", "Việc cần làm"],
        [1, 5, "Cô Hạnh", "Cân hành lý", "x"],
        faults=[Fault("A1", 1, sheets.MERGED, {"cells": "A1:E1"})],
        first=1,
    )
    assert (made.heads.row, made.heads.left_out, made.heads.twice) == (2, ("STT", "Người phụ trách"), ("Việc cần làm",))
    assert "group" in made.heads.missing
    assert kinds(made) == {3: "new"}


def test_a_sheet_without_headings_or_without_rows_says_so(store, lam):
    assert [one.message for one in plan(store, ["a", "b"], ["c", "d"]).faults] == [list_planning.NO_HEADINGS]
    assert [one.message for one in plan(store, ["Việc"]).faults] == [list_planning.NO_ROWS]


HEADS = ["ID", "Việc", "Nhóm", "Bắt buộc", "Cách xác nhận", "Hạn", "Sau nhập cảnh", "Trang", "Hỏi từ ngày", "Vì sao"]


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("Việc", None, own_words.EMPTY),
        ("Việc", "\u200f\u202e", own_words.EMPTY),
        ("Việc", "x" * 300, own_words.LONG),
        ("Việc", "<script>alert(1)</script>", own_words.CODE),
        ("Vì sao", 'xem <a href="x">đây</a>', own_words.CODE),
        ("Nhóm", "Hành lí", list_row.NEAR_GROUP),
        ("Nhóm", "Không có đâu", list_row.NO_GROUP),
        ("Bắt buộc", "có lẽ", list_row.NOT_YES_NO),
        ("Cách xác nhận", "xem phim", list_row.NO_KIND),
        ("Cách xác nhận", "mức luyện thẻ", own_checks.NO_KIND),
        ("Hạn", "9/3/2027", list_cells.DAY_FOR_NUMBER),
        ("Hạn", date(2027, 3, 9), list_cells.DAY_FOR_NUMBER),
        ("Hạn", "một tháng", list_cells.NO_NUMBER),
        ("Hạn", 5000, own_checks.FAR),
        ("Trang", "Trang không có", list_row.NO_PAGE),
        ("Hỏi từ ngày", "9/3/2072", list_cells.WRONG_YEAR),
        ("Hỏi từ ngày", "31/2/2027", list_cells.NO_SUCH_DAY),
        ("Hỏi từ ngày", "tháng 3", list_cells.NO_DAY),
    ],
)
def test_every_wrong_cell_is_named_and_its_row_is_left_out(store, lam, now, column, value, message):
    row = {"Việc": "Cân hành lý", "Nhóm": "Hành lý", column: value}
    made = plan(store, HEADS, [row.get(name) for name in HEADS], [None, "Mua dép", "Hành lý"])
    assert kinds(made) == {2: "wrong", 3: "new"}
    place = f"{chr(65 + HEADS.index(column))}2"
    assert [(where, said) for where, _, said in wrongs(made, 2)] == [(place, message)]
    with store.act(lam, now) as act:
        assert list_plan.write(act, made, {2: list_plan.TAKE}) == 1
    assert list(own(store)) == ["Mua dép"]


def test_all_faults_of_a_row_are_named_at_once(store, lam):
    made = plan(store, HEADS, [None, "", "?!", "?", "?", "?", 3, "?", "?", "<b>"])
    assert {where for where, _, _ in wrongs(made, 2)} == {f"{letter}2" for letter in "BCDEFGHIJ"}
    assert len(wrongs(made, 2)) == 9


def test_formulas_errors_and_joined_cells_spoil_their_rows_only_in_columns_of_ours(store, lam):
    rows = [["Việc", "Hạn", "Lạ"], ["a", "=1+1", "x"], ["b", 2, "=A1"], ["c", None, None], ["d", 4, None]]
    marks = [
        Fault("B2", 2, sheets.FORMULA),
        Fault("C3", 3, sheets.FORMULA),
        Fault("A4", 4, sheets.MERGED, {"cells": "A4:B5"}),
    ]
    made = plan(store, *rows, faults=marks)
    assert kinds(made) == {2: "wrong", 3: "new", 4: "wrong", 5: "wrong"}
    assert wrongs(made, 2) == [("B2", "before_departure", sheets.FORMULA)]
    assert wrongs(made, 5)[0][2] == sheets.MERGED


def test_with_a_fault_of_the_whole_sheet_nothing_can_be_taken(store, lam, now):
    made = plan(store, ["Việc"], ["a"], faults=[Fault("", 0, sheets.TOO_MANY, {"n": 10_001, "most": 2_000})])
    assert list_plan.writes(made, {}) == []
    many = plan(store, ["Việc"], *([f"việc {n}"] for n in range(own_lists.MOST + 1)))
    assert [one.message for one in many.faults] == [own_lists.TOO_MANY]


def test_the_same_name_without_an_id_is_asked_about_and_may_be_the_same(store, lam, coat, now):
    made = plan(store, ["Việc", "Hạn"], ["MUA ÁO KHOÁC", 20])
    assert (kinds(made), doubts(made, 2)) == ({2: "doubtful"}, [list_planning.ALIKE])
    assert list_plan.writes(made, {}) == []
    with store.act(lam, now) as act:
        assert list_plan.write(act, made, {2: list_plan.SAME}) == 1
    assert written(store)[coat].said.due == -20
    assert list(own(store)) == ["Mua áo khoác"], "its marks and capitals stay"


def test_the_same_name_may_be_another_thing(store, lam, coat, now):
    made = plan(store, ["Việc", "Hạn"], ["Mua áo khoác", 20])
    with store.act(lam, now) as act:
        list_plan.write(act, made, {2: list_plan.TAKE})
    assert written(store)[coat].said.due == -14
    assert len([item for item in written(store) if item.startswith("own:")]) == 2


def test_a_row_that_says_what_is_there_changes_nothing(store, lam, coat):
    assert kinds(plan(store, ["Việc", "Hạn"], ["Mua áo khoác", 14])) == {2: "unchanged"}


@pytest.mark.parametrize(
    ("rows", "row", "message"),
    [
        ([["Khám răng"], ["KHÁM RĂNG"]], 3, list_planning.TWICE),
        ([["Có hộ chiếu còn hạn"]], 2, list_planning.IN_OURS),
        ([["Gọi bố mẹ\u202e"]], 2, list_row.HIDDEN),
    ],
)
def test_what_may_be_meant_otherwise_is_doubtful_and_left_out_until_it_is_chosen(store, lam, now, rows, row, message):
    made = plan(store, ["Việc"], *rows)
    assert (kinds(made)[row], doubts(made, row)) == ("doubtful", [message])
    assert row not in [line.row for line in list_plan.writes(made, {})]
    with store.act(lam, now) as act:
        list_plan.write(act, made, {row: list_plan.TAKE})
    assert len([item for item in written(store) if item.startswith("own:")]) == len(rows)
    assert "\u202e" not in "".join(own(store))


def test_an_id_of_another_centre_is_doubtful_and_an_id_twice_is_wrong(store, lam, coat):
    made = plan(store, ["ID", "Việc"], ["own:nobody", "Mua tất"], [coat, "Mua áo"], [coat, "Mua mũ"])
    assert kinds(made) == {2: "doubtful", 3: "changed", 4: "wrong"}
    assert doubts(made, 2) == [list_planning.UNKNOWN_ID]
    assert wrongs(made, 4) == [("A4", "id", list_planning.TWICE_ID)]


def test_what_the_sheet_does_not_name_is_not_touched(store, lam, coat, now):
    made = plan(store, ["Việc"], ["Cân hành lý"])
    assert made.untouched == 1
    before = written(store)[coat]
    with store.act(lam, now) as act:
        list_plan.write(act, made, {})
    assert written(store)[coat] == before


def test_columns_that_are_missing_leave_what_they_would_say(store, lam, coat, now):
    made = plan(store, ["ID", "Việc"], [coat, "Mua áo khoác ấm"])
    with store.act(lam, now) as act:
        list_plan.write(act, made, {})
    said = written(store)[coat].said
    assert (said.title, said.due, said.required, said.group) == ({"vi": "Mua áo khoác ấm"}, -14, False, "packing")


def test_an_emptied_day_is_taken_away_and_ticks_alone_mean_that_nothing_is_no(store, lam, coat):
    made = plan(store, ["ID", "Việc", "Hạn", "Bắt buộc"], [coat, "Mua áo khoác", None, "x"], [None, "Mua tất", 3, None])
    assert (at(made, 2).said.due, at(made, 2).said.required) == (None, True)
    assert at(made, 3).said.required is False


def test_a_new_thing_with_a_day_that_has_passed_is_asked_from_today_and_says_so(store, lam):
    made = plan(store, ["Việc", "Hỏi từ ngày"], ["a", "2026-01-05"], ["b", "2026-12-05"])
    assert [at(made, row).said.since for row in (2, 3)] == [TODAY, date(2026, 12, 5)]
    assert [one.message for one in at(made, 2).remarks] == [list_row.FROM_TODAY]


def test_a_thing_that_is_asked_keeps_its_first_day(store, lam, coat):
    made = plan(store, ["ID", "Việc", "Hỏi từ ngày"], [coat, "Mua áo khoác", "2026-12-24"])
    assert wrongs(made, 2) == [("C2", "since", own_checks.BEGAN)]


def test_our_own_things_change_only_as_far_as_the_centre_may(store, lam, now):
    optional = next(task for task in own_tasks.theirs() if own_tasks.may_hide(task))
    fixed = next(task for task in own_tasks.theirs() if task.group == "money" and task.required)
    heads = ["ID", "Việc", "Hạn", "Bắt buộc", "Đang dùng"]
    made = plan(
        store,
        heads,
        ["passport", "Có hộ chiếu còn hạn", 200, "có", "có"],
        [optional.id, optional.title["vi"], None, None, "không"],
        [fixed.id, "Tên khác", None, "không", "không"],
    )
    assert kinds(made) == {2: "changed", 3: "changed", 4: "wrong"}
    assert [message for _, _, message in wrongs(made, 4)] == [
        list_row.OURS_STAYS, own_checks.STAYS_REQUIRED, own_checks.STAYS_SEEN,
    ]  # fmt: skip
    with store.act(lam, now) as act:
        list_plan.write(act, made, {4: list_plan.TAKE})
    assert set(written(store)) == {"passport", optional.id}


def test_off_and_on_the_list_by_a_word(store, lam, coat, now):
    for word, withdrawn in (("không", "2026-11-24"), ("có", "")):
        made = plan(store, ["ID", "Việc", "Đang dùng"], [coat, "Mua áo khoác", word])
        with store.act(lam, now) as act:
            list_plan.write(act, made, {})
        assert written(store)[coat].withdrawn == withdrawn


def test_a_plan_from_before_a_change_is_not_written(store, lam, coat, now):
    made = plan(store, ["Việc"], ["Cân hành lý"])
    with store.act(lam, now) as act:
        own_lists.withdraw(act, coat)
    with pytest.raises(UserError) as problem, store.act(lam, now) as act:
        list_plan.write(act, made, {})
    assert problem.value.message == list_plan.MEANWHILE
    fresh = plan(store, ["Việc"], ["Cân hành lý"])
    with pytest.raises(UserError), store.act(lam, now + timedelta(days=1)) as act:
        list_plan.write(act, fresh, {})
    assert len(own(store)) == 1


def test_all_that_was_written_is_taken_back_at_once(store, lam, coat, now):
    before = written(store)
    made = plan(store, ["ID", "Việc", "Hạn"], [coat, "Mua áo", 3], [None, "a", 1], [None, "b", 2])
    with store.act(lam, now) as act:
        assert list_plan.write(act, made, {}) == 3
    assert store.undo(lam, now)
    assert written(store) == before


KILLED = """
import os, sys
from datetime import datetime
from pathlib import Path
from intern_desktop.departure import list_plan
from intern_desktop.store import journal
from intern_desktop.store.database import Store
sys.path.insert(0, {root!r})
from tests.departure.sheets_of_lists import PASSWORD, plan
from intern_desktop.classroom import sign_in
from intern_desktop.store.journal import Author

store, now = Store.open(Path(sys.argv[1])), datetime.fromisoformat(sys.argv[2])
with store.reading() as reading:
    head = next(one for one in sign_in.names(reading, now.date()) if one.role == "head")
lam = sign_in.check(store, head.person, PASSWORD, now)
made = plan(store, ["Việc"], *([f"việc {{n}}"] for n in range(20)))
append, count = journal.Act.append, [0]

def dying(self, *given, **named):
    count[0] += 1
    if count[0] == 11:
        print("in the middle", flush=True)
        os._exit(9)
    return append(self, *given, **named)

journal.Act.append = dying
with store.act(Author(lam.person, lam.key), now) as act:
    list_plan.write(act, made, {{}})
print("written", flush=True)
"""


def test_a_kill_in_the_middle_leaves_nothing_of_the_sheet(store, lam, now, data_folder):
    store.close()
    run = [sys.executable, "-c", KILLED.format(root=str(ROOT)), str(data_folder), now.isoformat()]
    done = subprocess.run(
        run, capture_output=True, text=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (9, "in the middle"), done.stderr
    again = Store.open(data_folder)
    with again.reading() as reading:
        assert reading.execute(select(func.count()).select_from(tables.own_task)).scalar() == 0
    again.close()


@pytest.mark.parametrize("code", ["vi", "en", "ja"])
def test_every_fault_is_a_whole_sentence_with_its_value(store, lam, code):
    i18n.use(code)
    made = plan(store, HEADS, [None, "a" * 300, "?!", "?", "?", "?", None, "?", "?", "<b>"])
    sentences = [one.sentence for one in at(made, 2).faults]
    assert len(sentences) == 8
    assert all("{" not in sentence and sentence for sentence in sentences)


def test_what_is_not_asked_and_new_is_asked_about(store, lam):
    made = plan(store, ["Việc cần làm", "Trong danh sách"], ["Cân hành lý", "không"], ["Mua vali", "có"])
    assert kinds(made) == {2: "doubtful", 3: "new"}
    assert doubts(made, 2) == [list_planning.NOT_ASKED]


def test_what_is_off_the_list_already_is_not_said_to_be_left_alone(store, lam, coat, now):
    with store.act(lam, now) as act:
        own_lists.add(act, OwnTask(title={"vi": "Mua vali"}))
        own_lists.withdraw(act, coat)
    assert plan(store, ["Việc"], ["Cân hành lý"]).untouched == 1


def test_exactly_as_many_as_a_centre_may_have_are_taken(store, lam):
    rows = [[f"Việc số {n}"] for n in range(own_lists.MOST)]
    assert plan(store, ["Việc"], *rows).faults == ()
    assert [one.message for one in plan(store, ["Việc"], *rows, ["Thêm"]).faults] == [own_lists.TOO_MANY]


def test_a_plan_of_yesterday_is_made_again(store, lam, now):
    made = plan(store, ["Việc"], ["Cân hành lý"])
    with pytest.raises(UserError) as problem, store.act(lam, now + timedelta(days=1)) as act:
        list_plan.write(act, made, {})
    assert problem.value.message == list_plan.MEANWHILE
    assert own(store) == {}

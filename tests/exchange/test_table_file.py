"""A table for a spreadsheet: whole or not at all, and text that stays text."""

from datetime import date
from pathlib import Path

import pytest

from intern_desktop.errors import UserError
from intern_desktop.exchange import sheets, table_file
from intern_desktop.exchange.table_file import Table

WILD = ("=1+1", "+84", "-5 °C", "@home", "'quoted", "'=x", "Đơn, “giấy”; x", 'a "b"\nc')
TABLE = Table("Danh sách: [1]?", ("Việc", "Hạn", "Ngày"), tuple((text, 30, date(2027, 3, 9)) for text in WILD))


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_every_text_comes_back_as_it_was_and_none_is_a_formula(tmp_path, ending):
    path = tmp_path / f"list.{ending}"
    table_file.write(path, TABLE)
    found = sheets.read(path)
    assert found.faults == ()
    assert [cells[0].value for _, cells in found.rows[1:]] == list(WILD)
    assert {cells[1].text for _, cells in found.rows[1:]} == {"30"}
    assert {cells[2].text for _, cells in found.rows[1:]} == {"2027-03-09"}


def test_a_full_disk_leaves_the_file_that_was_there(tmp_path, monkeypatch):
    path = tmp_path / "list.xlsx"
    path.write_bytes(b"before")

    def full(*_given):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UserError, match="full or read-only"):
        table_file.write(path, TABLE)
    assert path.read_bytes() == b"before"
    assert [one.name for one in Path(tmp_path).iterdir()] == ["list.xlsx"]

"""What a person may do with what is kept about her: see it, take it along, have it erased.

Correcting is `people.correct`, taking back is `consent.withdraw`. Nothing here writes a name into a log.
"""

from datetime import datetime

import msgspec
from sqlalchemy import Connection, select

from intern_desktop.classroom import names, people
from intern_desktop.departure import duties
from intern_desktop.errors import FieldError
from intern_desktop.i18n import N_, tr
from intern_desktop.store import local, tables
from intern_desktop.store.entry import CENTRE, Value
from intern_desktop.store.journal import Act, Author, entries_about
from intern_desktop.store.vault import Vault, is_sealed

KINDS = {
    "person": N_("Name and class"),
    "role": N_("Role"),
    "secret": N_("PIN or password"),
    "key": N_("Signing key"),
    "journey": N_("Way to Japan"),
    "consent": N_("Your consent"),
    "mark": N_("To do"),
    "offer": N_("Contract and pay"),
    "purse": N_("Money and savings"),
    "vault": N_("Private word"),
    "shared_offer": N_("Contract shared with a trainer"),
    # Translators: vi: "Trang cẩm nang đã hiểu" / "Dấu trang" / "Ghi chú trong cẩm nang"
    "understood": N_("Page of the guide understood"),
    "bookmark": N_("Bookmark in the guide"),
    "page_note": N_("Note in the guide"),
    # Translators: vi: "Lời nhắn" / "Lúc đến" / "Điểm danh" / "Thói quen" / "Lượt luyện" / "Thẻ luyện"
    "comment": N_("Comment"),
    "arrival": N_("Arrival"),
    "roll": N_("Roll call"),
    "habit_day": N_("Habit"),
    "sitting": N_("Practice"),
    "card": N_("Card of the practice"),
    # Translators: vi: "Mức đã luyện được" / "Buổi học" / "Buổi học đã dự" / "Giờ học" / "Ngày nghỉ"
    "reached": N_("Level of practice"),
    "lesson": N_("Lesson"),
    "attended": N_("Lesson attended"),
    "timetable": N_("Timetable"),
    "day_off": N_("Day off"),
    # Translators: vi: "Nhóm" / "Gộp với người khác" / "Dạy lớp" / "Chữ ký được công nhận" / "Máy được công nhận"
    "group": N_("Group"),
    "joined": N_("Joined with another record"),
    "teaches": N_("Teaches the class"),
    "signer": N_("Key that was known"),
    "vouched": N_("PC that was vouched for"),
    # Translators: vi: "Trang báo cáo gửi sang Nhật" / "Câu trả lời của bạn về trang đó"
    "report": N_("Page of a report for Japan"),
    "report_yes": N_("Your answer about that page"),
    "erase": N_("Erased"),
}
"""What each kind of entry is about, in words for her own page."""

FIELDS = {
    "name": N_("Name"),
    "name_passport": N_("Name as in the passport"),
    "name_kana": N_("Name in katakana"),
    "class_id": N_("Class"),
    "archived": N_("Put away"),
    "role": N_("Role"),
    "until": N_("Until"),
    "form": N_("Form"),
    "programme": N_("Programme"),
    "field": N_("Field of work"),
    "prefecture": N_("Prefecture"),
    "plan_filed": N_("Plan filed on"),
    "entry": N_("Entry into Japan on"),
    "departure": N_("Departure on"),
    "answer": N_("Answer"),
    "wording": N_("Version of the question"),
    "claim": N_("Reported by you"),
    "verdict": N_("Answer of the trainer"),
    "note": N_("Note"),
    "body": N_("Contract"),
    "deleted": N_("Deleted"),
    "what": N_("What"),
    # Translators: vi: "Phiên bản" / "Ngày" / "Chỗ trong trang"
    "version": N_("Version"),
    "on": N_("On"),
    "words": N_("Place on the page"),
    # Translators: vi: "Ngày hoặc số" / "Phiên bản đã báo" / "Phiên bản đã xem" / "Ngày hoặc số đã xem"
    "value": N_("Day or number"),
    "claimed_version": N_("Version reported"),
    "decided_version": N_("Version seen"),
    "decided_value": N_("Day or number seen"),
    # Translators: vi: "Ngày vào trung tâm" / "Đang ở bước nào" / "Từ ngày" / "Diện trước đó" / "Đổi diện ngày"
    "enrolled": N_("First day at the centre"),
    "state": N_("Where on the way"),
    "state_on": N_("Since"),
    "programme_before": N_("Programme before"),
    "programme_on": N_("Programme changed on"),
    # Translators: vi: "Giờ bắt đầu" / "Đến lúc" / "Đồng hồ máy chưa chắc" / "Báo trước" / "Báo lúc" / "Lý do"
    "planned": N_("Begins at"),
    "came": N_("Came at"),
    "doubt": N_("Clock in doubt"),
    "notice": N_("Notice"),
    "noticed_at": N_("Notice given at"),
    "reason": N_("Reason"),
    # Translators: vi: "Làm được" / "Lựa chọn" / "Mức" / "Số phút" / "Ngày" / "Bắt đầu" / "Môn" / "Thầy cô" / "Nơi học"
    "done": N_("Done"),
    "choice": N_("Choice"),
    "level": N_("Level"),
    "minutes": N_("Minutes"),
    "day": N_("Day"),
    "begins": N_("Begins"),
    "subject": N_("Subject"),
    "teacher": N_("Teacher"),
    "place": N_("Place"),
    # Translators: vi: "Nhóm" / "Ngày sinh" / "Mã số ở trung tâm" / "Gộp vào" / "Đang dạy" / "Máy" / "Tháng"
    "group_id": N_("Group"),
    "birth": N_("Date of birth"),
    "code": N_("Number at the centre"),
    "into": N_("Joined into"),
    "device": N_("PC"),
    "person": N_("Whose"),
    "month": N_("Month"),
    # Translators: vi: "Dấu của trang đã xem"
    "digest": N_("Fingerprint of the page that was seen"),
}
"""What each field is called. Hashes and keys are listed as kept, never shown."""

_OTHERWISE = {
    ("page_note", "body"): N_("Note"),
    ("comment", "words"): N_("Comment"),
    # Translators: vi: "Nội dung"
    ("lesson", "words"): N_("Content"),
    ("sitting", "body"): N_("Content"),
    ("report", "body"): N_("Content"),
    ("timetable", "body"): N_("Content"),
    ("day_off", "body"): N_("Content"),
}
"""What a field is called in one kind alone."""

_HIDDEN = frozenset({"hash", "signing_public", "sealing_public", "locked", "locked_by_code"})


class Said(msgspec.Struct, frozen=True, gc=False):
    """One thing that was said about her: when, by whom, what about, and what it says.

    `author` is a name, "" for the PC itself. `about` is the rest of the subject, as the id of a checklist item.
    `fields` leaves hashes and keys out.
    """

    at: datetime
    author: str
    kind: str
    about: str
    scope: str
    fields: dict[str, str | bool | int]


def field_name(kind: str, field: str) -> str:
    """The id of the message that names a field of a kind; one of a newer program is called as it is written."""
    return _OTHERWISE.get((kind, field)) or FIELDS.get(field, field)


def kind_name(kind: str) -> str:
    """The id of the message that names a kind of entry; one of a newer program is called as it is written."""
    return KINDS.get(kind, kind)


def see(reading: Connection, person: str, vault: Vault | None = None) -> list[Said]:
    """Everything that is kept about one person, oldest first; what she sealed is read with her opened vault only."""
    known = {row.person: row.name for row in reading.execute(select(tables.person))}
    return [
        Said(
            at=datetime.fromisoformat(entry.recorded_at),
            author=known.get(entry.author, ""),
            kind=entry.kind,
            about=entry.subject.partition("/")[2],
            scope="centre" if entry.scope == CENTRE else entry.scope.partition(":")[0],
            fields={name: _read(value, vault) for name, value in entry.fields.items() if name not in _HIDDEN},
        )
        for entry in entries_about(reading, person)
    ]


def _read(value: Value, vault: Vault | None) -> Value:
    if not isinstance(value, str) or not is_sealed(value):
        return value
    opened = None if vault is None else vault.opened(value)
    # Translators: stands in the place of what cannot be read; vi: "khoá bằng từ khoá riêng của bạn"
    return tr("sealed with your private word") if opened is None else opened


def export(reading: Connection, person: str, vault: Vault | None = None) -> bytes:
    """The same as a JSON file she can take along: UTF-8, indented, readable without this program.

    Besides what the journal says there is what this PC alone keeps for her, as where she was reading.
    """
    found = reading.execute(select(tables.person).where(tables.person.c.person == person)).mappings().first()
    centre = people.centre(reading)
    whole = {
        "what": "Everything the program intern_desktop keeps about one person",
        "kept_by": "" if centre is None else centre.title,
        "person": dict(found) if found is not None else {},
        "said": see(reading, person, vault),
        "on_this_pc": local.kept_for(reading, person),
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=2)


def erase(act: Act, person: str, typed: str = "") -> None:
    """Empty everything that was ever said about her, on this PC and wherever the centre's journal travels.

    It cannot be taken back. On her own PC the next start is a first start again. She asks for it herself; a head who
    does it on her wish types her name. Raises FieldError "typed" for another name, UserError for the last head.
    """
    duties.require(act, "rights.erase", person)
    duties.keep_a_head(act, person)
    alone = people.centre(act.reading) is None
    one = people.person(act.reading, person, act.at.date())
    if not alone and act.author.person != person and names.folded(typed) != names.folded(one.name if one else ""):
        # Translators: vi: "Ghi đúng họ tên của bạn ấy, như trong danh sách."
        raise FieldError("typed", N_("Write her full name as it stands on the list."))
    act.author = Author("", act.author.key)
    act.erase(person)
    if alone:
        local.write(act.reading, "place", "")

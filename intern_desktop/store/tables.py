"""The tables: two that last, and the state that is folded from the first of them.

`entry` is the journal and `local` what belongs to this PC alone; only Alembic changes these two. Every other table is
state: it can be thrown away and folded again, so it has no migrations, only `FOLD_VERSION`.
"""

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, MetaData, String, Table, text

FOLD_VERSION = "8"
"""Raise it whenever a state table or a fold changes; the state is then folded again at the next start."""

lasting = MetaData()
state = MetaData()

entry = Table(
    "entry",
    lasting,
    Column("device", String, primary_key=True),
    Column("scope", String, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("lamport", Integer, nullable=False),
    Column("recorded_at", String, nullable=False),
    Column("author", String, nullable=False),
    Column("signer", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("subject", String, nullable=False),
    Column("replaces", String, nullable=False),
    Column("sealed_for", String, nullable=False),
    Column("payload_hash", LargeBinary, nullable=False),
    Column("payload", LargeBinary),
    Column("signature", LargeBinary, nullable=False),
    Index("entry_order", "lamport", "device"),
    Index("entry_subject", "subject"),
    Index("entry_moment", "recorded_at"),
    Index("entry_named", "subject", "recorded_at", sqlite_where=text("kind = 'person'")),
)
local = Table(
    "local",
    lasting,
    Column("person", String, primary_key=True),
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

stamp = Table(
    "stamp",
    state,
    Column("table", String, primary_key=True),
    Column("subject", String, primary_key=True),
    Column("field", String, primary_key=True),
    Column("lamport", Integer, nullable=False),
    Column("device", String, nullable=False),
    Column("scope", String, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("author", String, nullable=False),
    Column("recorded_at", String, nullable=False),
    Index("stamp_entry", "device", "scope", "seq"),
)
"""For every field of every state row: which entry wrote the value that stands, who, and when."""


def _words(*names: str) -> list[Column[str]]:
    return [Column(name, String, nullable=False, server_default="") for name in names]


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False, server_default="0")


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default="0")


def _keys(*names: str) -> list[Column[str]]:
    return [Column(name, String, primary_key=True) for name in names]


centre = Table("centre", state, *_keys("centre"), *_words("name", "place", "signing_public", "sealing_public"))
device = Table("device", state, *_keys("device"), *_words("name", "signing_public"))
class_ = Table("class", state, *_keys("class_id"), *_words("name"), _flag("archived"))
group = Table("group", state, *_keys("group_id"), *_words("name", "class_id"), _flag("archived"))
person = Table(
    "person",
    state,
    *_keys("person"),
    *_words("name", "name_passport", "name_kana", "class_id", "group_id", "birth", "code"),
    _flag("archived"),
)
joined = Table("joined", state, *_keys("person"), *_words("into"))
"""Two records of one person: what is said about `person` is folded as said about `into`; "" once they are parted."""
role = Table("role", state, *_keys("person"), *_words("role", "until"))
teaches = Table("teaches", state, *_keys("person", "class_id"), _flag("on"))
key = Table("key", state, *_keys("holder"), *_words("signing_public", "sealing_public", "locked", "locked_by_code"))
signer = Table("signer", state, *_keys("public"), *_words("person", "until"))
"""Every key a person ever signed with, by its public half; `until` is the last day on which it counts, or ""."""
vouched = Table("vouched", state, *_keys("public"), *_words("device", "until"))
"""The PCs of the centre by the public half of their own key: a trainer who signed in there says they are."""
secret = Table("secret", state, *_keys("person"), *_words("hash", "form"))
journey = Table(
    "journey",
    state,
    *_keys("person"),
    *_words("programme", "field", "prefecture", "plan_filed", "entry", "departure"),
    *_words("enrolled", "state", "state_on", "programme_before", "programme_on"),
)
consent = Table("consent", state, *_keys("person"), *_words("answer", "wording", "signed_by", "signed_on"))
mark = Table(
    "mark",
    state,
    *_keys("person", "item"),
    *_words("claim", "verdict", "note", "value", "claimed_version", "decided_version", "decided_value"),
    *_words("signed_by", "signed_on"),
)
comment = Table("comment", state, *_keys("person", "item", "comment"), *_words("words"), _flag("deleted"))
own_task = Table("own_task", state, *_keys("item"), *_words("body", "withdrawn"), _flag("deleted"))
timetable = Table("timetable", state, *_keys("holder", "since"), *_words("body"), _flag("deleted"))
day_off = Table("day_off", state, *_keys("holder", "day"), *_words("body"), _flag("deleted"))
arrival = Table(
    "arrival",
    state,
    *_keys("person", "day", "device"),
    *_words("planned", "came", "doubt", "notice", "noticed_at"),
    _flag("deleted"),
)
roll = Table(
    "roll",
    state,
    *_keys("person", "day"),
    *_words("verdict", "planned", "came", "reason", "signed_by", "signed_on"),
)
habit_day = Table("habit_day", state, *_keys("person", "habit", "day"), _flag("done"))
sitting = Table("sitting", state, *_keys("person", "sitting"), *_words("body"))
card = Table("card", state, *_keys("person", "card"), *_words("choice"))
reached = Table("reached", state, *_keys("person", "deck"), *_words("level", "on"))
lesson = Table(
    "lesson",
    state,
    *_keys("lesson"),
    *_words("class_id", "day", "begins", "subject", "words", "teacher", "place"),
    _number("minutes"),
    _flag("deleted"),
)
attended = Table("attended", state, *_keys("person", "lesson"), _number("minutes"))
offer = Table("offer", state, *_keys("person", "offer"), *_words("name", "body"), _flag("deleted"))
purse = Table("purse", state, *_keys("person"), *_words("body"))
vault = Table("vault", state, *_keys("person"), *_words("locked"))
understood = Table("understood", state, *_keys("person", "page"), *_words("version", "on"))
bookmark = Table("bookmark", state, *_keys("person", "page", "block"), *_words("words"), _flag("deleted"))
page_note = Table("page_note", state, *_keys("person", "page", "block"), *_words("words", "body"), _flag("deleted"))
shared_offer = Table("shared_offer", state, *_keys("person", "offer"), *_words("name", "body"), _flag("deleted"))
report = Table("report", state, *_keys("person", "report"), *_words("month", "body"), _flag("deleted"))
report_yes = Table(
    "report_yes",
    state,
    *_keys("person", "report"),
    *_words("answer", "digest", "signed_by", "signed_on"),
)

tally = Table(
    "tally",
    state,
    Column("person", String, primary_key=True),
    Column("basis", String, nullable=False),
    Column("first_day", String, nullable=False),
    Column("last_day", String, nullable=False),
    Column("body", LargeBinary, nullable=False),
)
"""What was reckoned of one candidate and holds from `first_day` to `last_day`: no statement, only a time saver.

It rests on `basis` (the list and the program) and goes as soon as anything is said about her.
"""

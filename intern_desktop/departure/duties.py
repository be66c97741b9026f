"""Who may do what: each verb of getting ready and of the class, by herself, her trainers, any trainer, the head.

A trainer acts for the candidates of her own class, and of a class that nobody teaches; the head for everybody; the PC
itself for nobody. An act that is signed with the centre's own key may do all, and on a PC without a centre everything
is allowed: it is one candidate's own.
"""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Connection, select

from intern_desktop.errors import UserError
from intern_desktop.i18n import N_
from intern_desktop.store import keys, tables
from intern_desktop.store.journal import Act

HERSELF, OWN, ANY, HEAD = "herself", "own", "any", "head"
"""The candidate herself; a trainer of her class, or any where nobody teaches it; any trainer; the head."""
SORTS = (HERSELF, OWN, ANY, HEAD)
"""The columns of the table as it is shown."""

_HERS = frozenset({HERSELF})
_TRAINERS = frozenset({OWN, HEAD})
_BOTH = frozenset({HERSELF, OWN, HEAD})
_STAFF = frozenset({ANY, HEAD})
_HEADS = frozenset({HEAD})


def _each(who: frozenset[str], module: str, verbs: str) -> dict[str, frozenset[str]]:
    return {f"{module}.{verb}": who for verb in verbs.split()}


VERBS: dict[str, frozenset[str]] = {
    **_each(_HERS, "claims", "claim unclaim"),
    **_each(_TRAINERS, "claims", "confirm send_back"),
    **_each(_BOTH, "comments", "say take_back"),
    **_each(_HERS, "punctuality", "arrive give_notice"),
    **_each(_TRAINERS, "punctuality", "call"),
    **_each(_HERS, "habits", "check"),
    **_each(_BOTH, "timetable", "set_week forget_week set_day_off set_extra_day clear_day copy"),
    **_each(_TRAINERS, "training_hours", "log log_row attend"),
    **_each(_HERS, "training_hours", "log_own log_own_row"),
    **_each(_BOTH, "training_hours", "correct remove"),
    **_each(_STAFF, "own_lists", "add change withdraw bring_back adjust take"),
    **_each(_STAFF, "list_plan", "write"),
    **_each(_HERS, "understanding", "understand"),
    **_each(_HERS, "reading_marks", "add_bookmark write_note remove"),
    **_each(_HERS, "picking", "choose choose_all"),
    **_each(_HERS, "sittings", "close"),
    **_each(_HERS, "levels", "note note_new"),
    **_each(_BOTH, "journeys", "change_state"),
    **_each(_BOTH, "people_journeys", "plan_journey"),
    **_each(_STAFF, "people", "open_class"),
    **_each(_TRAINERS, "people", "enrol enrol_all correct archive archive_class"),
    **_each(_TRAINERS, "people_classes", "rename copy"),
    **_each(_TRAINERS, "people_groups", "open_group rename archive put copy"),
    **_each(_TRAINERS, "people_moves", "move archive"),
    **_each(_TRAINERS, "people_joined", "join part"),
    **_each(_HEADS, "people_trainers", "teach make_trainer make_head end_role"),
    **_each(_HEADS, "founding", "appoint give_password"),
    **_each(_BOTH, "sign_in", "set_pin"),
    **_each(_TRAINERS, "sign_in", "reset_pin"),
    **_each(_HERS, "consent", "answer withdraw"),
    **_each(_HERS, "sharing", "share take_back"),
    **_each(_HERS, "private_word", "choose keep seal_rest change begin_anew drop_open"),
    **_each(frozenset({HERSELF, HEAD}), "rights", "erase"),
    **_each(_TRAINERS, "bulk", "confirm_claimed confirm_given send_back"),
    **_each(_TRAINERS, "roll_call", "call enter rest_present"),
    **_each(_TRAINERS, "reports", "prepare"),
    **_each(_TRAINERS, "roster_plan", "write"),
    **_each(_HERS, "reports", "answer"),
    **_each(_HEADS, "bundle", "export_centre"),
    **_each(_HEADS, "devices", "give_up"),
}
"""Each verb by the name of its module and its own, and who may do it."""

BY_ANOTHER = frozenset({"claims.confirm"})
"""What a trainer who learns herself leaves to somebody else where it is about her."""

_SENTENCES = {
    # Translators: vi: "Việc này chỉ chính bạn ấy làm được."
    _HERS: N_("Only she herself can do this."),
    # Translators: vi: "Việc này do thầy cô của lớp hoặc trưởng trung tâm làm."
    _TRAINERS: N_("This is for the trainers of the class and the head of the centre."),
    # Translators: vi: "Việc này do chính bạn ấy, thầy cô của lớp hoặc trưởng trung tâm làm."
    _BOTH: N_("This is for her, the trainers of the class and the head of the centre."),
    # Translators: vi: "Việc này do thầy cô của trung tâm làm."
    _STAFF: N_("This is for the trainers of the centre."),
    # Translators: vi: "Việc này chỉ trưởng trung tâm làm được. Bạn nhờ trưởng trung tâm nhé."
    _HEADS: N_("Only the head of the centre can do this. Ask the head."),
    # Translators: vi: "Việc này do chính bạn ấy hoặc trưởng trung tâm làm."
    frozenset({HERSELF, HEAD}): N_("This is for her and the head of the centre."),
}
# Translators: vi: "Lớp {class_name} do {names} dạy. Bạn nhờ thầy cô ấy hoặc trưởng trung tâm nhé."
ANOTHERS = N_("{class_name} is taught by {names}. Ask them or the head of the centre.")
# Translators: vi: "Trung tâm lúc nào cũng cần có trưởng trung tâm. Bạn giao việc này cho một thầy cô khác trước nhé."
_LAST_HEAD = N_("A centre always has a head. Make another trainer head first.")
# Translators: vi: "Việc của chính mình thì nhờ người khác xác nhận."
_NOT_YOURSELF = N_("What you did yourself is confirmed by somebody else.")


def require(act: Act, verb: str, about: str = "") -> None:
    """Raise UserError, one sentence with who may do it, unless the author may do this.

    `about` is the id of the person, class or group that it is about; "" for none of them.
    """
    today = act.at.date()
    if may(act.reading, act.author.person, verb, about, today) or _is_centres(act):
        return
    raise _refusal(act.reading, act.author.person, verb, about, today)


def may(reading: Connection, author: str, verb: str, about: str, today: date) -> bool:
    """Whether somebody may do this today. `about` as in `require`; "" as the author is the PC itself."""
    who = VERBS[verb]
    if not _founded(reading):
        return True
    if not author or (about == author and verb in BY_ANOTHER):
        return False
    if HERSELF in who and about == author:
        return True
    role = role_of(reading, author, today)
    if role == "head":
        return HEAD in who
    if role != "trainer":
        return False
    return ANY in who or (OWN in who and _teaches(reading, author, about, today))


def why_not(reading: Connection, author: str, verb: str, about: str, today: date) -> str:
    """The sentence that says who may do this instead of the author; "" for whoever may. Arguments as for `may`."""
    if may(reading, author, verb, about, today):
        return ""
    return str(_refusal(reading, author, verb, about, today))


def role_of(reading: Connection, person: str, today: date) -> str:
    """What somebody is on a day: "head", "trainer", "candidate". Who was put away has no role either."""
    role, whose = tables.role.c, tables.person.c
    found = reading.execute(
        select(role.role, role.until, whose.archived)
        .outerjoin_from(tables.role, tables.person, whose.person == role.person)
        .where(role.person == person)
    ).first()
    return "candidate" if found is None or found.archived else role_on(found.role, found.until, today)


def role_on(role: str, until: str, today: date) -> str:
    """The role that holds on a day: "candidate" when none was given or its last day is over."""
    over = bool(until) and not (_is_day(until) and date.fromisoformat(until) >= today)
    return "candidate" if over or role not in ("trainer", "head") else role


def classes_of(reading: Connection, person: str, today: date) -> frozenset[str] | None:
    """The classes that are somebody's own: those she teaches and those that nobody teaches; None for all of them."""
    role = role_of(reading, person, today) if _founded(reading) else "head"
    if role != "trainer":
        return None if role == "head" else frozenset()
    taught = teachers(reading, today)
    listed = reading.execute(select(tables.class_.c.class_id)).scalars()
    return frozenset(one for one in listed if person in taught.get(one, (person,)))


def heads(reading: Connection, today: date) -> frozenset[str]:
    """The heads whose role has no last day."""
    role = tables.role.c
    rows = reading.execute(select(role.person).where(role.role == "head", role.until == "")).scalars().all()
    return frozenset(one for one in rows if role_of(reading, one, today) == "head")


def keep_a_head(act: Act, person: str) -> None:
    """Raise UserError when this is the one head there is: a centre is never without one."""
    if heads(act.reading, act.at.date()) == {person}:
        raise UserError(_LAST_HEAD)


def teachers(reading: Connection, today: date) -> dict[str, tuple[str, ...]]:
    """Who teaches each class, by ids in the order of the ids; a class that nobody teaches today is not there."""
    teaches, role, whose = tables.teaches.c, tables.role.c, tables.person.c
    rows = reading.execute(
        select(teaches.class_id, teaches.person, role.role, role.until)
        .join_from(tables.teaches, tables.role, role.person == teaches.person)
        .outerjoin(tables.person, whose.person == teaches.person)
        .where(teaches.on.is_(True), whose.archived.is_not(True))
        .order_by(teaches.person)
    )
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        if role_on(row.role, row.until, today) != "candidate":
            found[row.class_id] = (*found.get(row.class_id, ()), row.person)
    return found


def class_of(reading: Connection, about: str) -> str:
    """The class of a person or a group, or the class itself; "" for who is in none."""
    for table, key in ((tables.person, tables.person.c.person), (tables.group, tables.group.c.group_id)):
        found = reading.execute(select(table.c.class_id).where(key == about)).scalar()
        if found is not None:
            return str(found)
    return about


def _teaches(reading: Connection, author: str, about: str, today: date) -> bool:
    """Whether it is about a class of hers or one that nobody teaches; another trainer is nobody's candidate."""
    class_id = class_of(reading, about) if about else ""
    if not class_id:
        return about in ("", author) or role_of(reading, about, today) == "candidate"
    return author in teachers(reading, today).get(class_id, (author,))


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _founded(reading: Connection) -> bool:
    return reading.execute(select(tables.centre.c.centre).limit(1)).first() is not None


def _is_centres(act: Act) -> bool:
    """Whether the act is signed with the centre's own key, as when it is founded, or recovered by the sheet."""
    if act.author.key is None:
        return False
    signing = act.reading.execute(select(tables.centre.c.signing_public)).scalar()
    return bool(signing == keys.public_of(act.author.key))


def _refusal(reading: Connection, author: str, verb: str, about: str, today: date) -> UserError:
    if about == author and verb in BY_ANOTHER:
        return UserError(_NOT_YOURSELF)
    class_id = class_of(reading, about) if about else ""
    taught = teachers(reading, today).get(class_id, ())
    if taught and OWN in VERBS[verb] and role_of(reading, author, today) == "trainer":
        name = reading.execute(select(tables.class_.c.name).where(tables.class_.c.class_id == class_id)).scalar()
        return UserError(ANOTHERS, class_name=name or "", names=", ".join(_names(reading, taught)))
    return UserError(_SENTENCES[VERBS[verb]])


def _names(reading: Connection, people: Iterable[str]) -> list[str]:
    whose = tables.person.c
    found = {row.person: row.name for row in reading.execute(select(whose.person, whose.name))}
    return [found[one] for one in people if found.get(one)]

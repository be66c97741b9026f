"""The class before a trainer's Monday: thirty-one candidates, what they reported, and the sheet on the stick."""

from datetime import date, timedelta
from random import Random

import learner
from learner import HA, at

NAMES = (
    "Bùi Đức Anh", "Bùi Thị Ngọc Ánh", "Cao Văn Bách", "Đặng Quốc Bảo", "Đinh Thị Chi", "Đỗ Minh Chiến",
    "Dương Thị Diệu", "Hà Văn Dũng", "Hoàng Thị Thùy Dương", "Hồ Sỹ Đạt", "Lê Thị Hồng Gấm", HA, "Lương Văn Hải",
    "Mai Thị Hạnh", "Ngô Thị Hằng", "Nguyễn Văn Hậu", "Nguyễn Thị Hiền", "Phạm Trung Hiếu", "Phan Thị Hoa",
    "Phùng Văn Hoàng", "Quách Thị Huệ", "Tạ Quang Hùng", "Thái Thị Hương", "Tô Văn Khánh", "Trần Đăng Khoa",
    "Trần Thị Lan", "Trịnh Văn Long", "Trương Thị Mai", "Vi Văn Nam", "Võ Thị Quỳnh Nga", "Vũ Đình Phúc",
)  # fmt: skip
NEW = (
    "Giàng A Páo", "Kiều Thị Sen", "Lò Văn Sinh", "Mạc Thị Thắm", "Nông Văn Thể", "Ông Thị Thư", "Sầm Văn Tiến",
    "Tống Thị Trà", "Y Ban",
)  # fmt: skip
WRONG = "Đoàn Văn Tú"
DOUBTFUL, STAYS = "Nguyễn Thị Hiền", "Vũ Đình Phúc"
SILENT = ("Đinh Thị Chi", "Tạ Quang Hùng")
COME = (HA, "Bùi Đức Anh", "Dương Thị Diệu", "Trần Đăng Khoa", "Phan Thị Hoa", "Hoàng Thị Thùy Dương")
CLASS, FIRST, MONDAY = "K24-A", date(2026, 10, 5), date(2026, 11, 30)
PIN = "2580"
_FLIGHTS = (105, 105, 139, 168, 70, 105, 49, 139, 33, 196)
_WEEKS = 7


def begin(folder):
    """A centre with its trainer and a class since October; on the stick lies the list of the office."""
    store, trainer = learner.found_centre(folder, at(2026, 10, 1, "09:00"))
    people = fill(store, trainer)
    store.close()
    write_sheet(folder.parent / "K24-A.xlsx", people)


def birth(number):
    return date(2000, 1, 9) + timedelta(days=61 * number)


def flight(number):
    return MONDAY + timedelta(days=_FLIGHTS[number % len(_FLIGHTS)])


def fill(store, trainer):
    """Everybody of the class with what was said up to Monday morning; their ids by name."""
    from intern_desktop.classroom import sign_in
    from intern_desktop.store.journal import Author

    signs = Author(trainer, sign_in.check(store, trainer, learner.guide.PASSWORD, at(2026, 10, 1, "09:00")).key)
    with store.act(signs, at(2026, 10, 1, "09:30")) as act:
        ids = enrol(act)
    with store.act(Author(""), at(2026, 10, 5, "16:00")) as act:
        agree(act, ids)
    reported, answered = history(ids)
    with store.act(Author(""), at(2026, 10, 6, "08:00")) as act:
        for moment, person, item in reported:
            act.at, act.author = moment, Author(person)
            say(act, person, item, {"claim": "done"})
    with store.act(signs, at(2026, 10, 6, "09:00")) as act, act.signed_once():
        for moment, person, item in answered:
            act.at = moment
            say(act, person, item, {"verdict": "confirmed"})
    call_before(store, signs, ids)
    return ids


def enrol(act):
    from intern_desktop.classroom import people
    from intern_desktop.departure import timetable

    class_id = people.open_class(act, CLASS)
    timetable.set_week(act, class_id, FIRST, timetable.usual_week(), ())
    ids = {}
    for number, name in enumerate(NAMES):
        ids[name] = person = people.enrol(act, name, class_id)
        people.correct(act, person, birth=birth(number).isoformat(), code=f"{CLASS}-{number + 1:02}")
        leaves = flight(number)
        people.plan_journey(
            act,
            person,
            programme="esd" if leaves >= date(2027, 4, 1) else "titp",
            field="food",
            prefecture="13",
            enrolled=FIRST,
            departure=leaves,
            plan_filed=date(2026, 10, 26) if number % 3 else None,
        )
    return ids


def agree(act, ids):
    """All but two agree that trainers see more; Hà has a PIN."""
    from intern_desktop.classroom import consent, sign_in
    from intern_desktop.store.journal import Author
    from intern_desktop.store.keys import Cost

    for name, person in ids.items():
        act.author = Author(person)
        if name not in SILENT:
            consent.answer(act, person, "yes")
    act.author = Author(ids[HA])
    sign_in.set_pin(act, ids[HA], PIN, Cost.SAMPLE)


def history(ids):
    """What was reported, and what of it was confirmed: moment, person, thing."""
    from intern_desktop.departure import tasks

    chance, reported, answered = Random(24), [], []
    for number, name in enumerate(NAMES):
        programme = "esd" if flight(number) >= date(2027, 4, 1) else "titp"
        for task in tasks.tasks():
            if name in SILENT or not task.required or not task.applies(programme, "food"):
                continue
            left = days_to(number, task)
            if (task.evidence in ("date", "number") and left > 0) or chance.random() > likely(left):
                continue
            said = at(2026, 11, 27, "17:30") - timedelta(days=chance.randrange(_WEEKS * 7))
            reported.append((said, ids[name], task.id))
            if chance.random() < 0.72 and (name, task.id) != (HA, "passport"):
                answered.append((said + timedelta(hours=2), ids[name], task.id))
    return sorted(reported), sorted(answered)


def days_to(number, task):
    """How many days are left until the thing is due, roughly."""
    begins = FIRST if task.due_from == "enrolled" else flight(number)
    return (begins - MONDAY).days + (task.due or 0)


def likely(left):
    return 0.97 if left < 0 else 0.7 if left < 21 else 0.4 if left < 60 else 0.12


def say(act, person, item, fields):
    from intern_desktop.store.entry import shared

    act.append("mark", subject=f"{person}/{item}", scope=shared(person), fields=fields)


def call_before(store, signs, ids):
    """Friday was called; on Monday two come early and press for themselves."""
    from intern_desktop.classroom import people, roll_call
    from intern_desktop.departure import punctuality
    from intern_desktop.store.journal import Author

    learn(store, signs, ids)
    friday = date(2026, 11, 27)
    with store.act(signs, at(2026, 11, 27, "08:03")) as act:
        roll_call.call(act, ids["Bùi Đức Anh"], friday, "absent")
    with store.act(signs, at(2026, 11, 27, "08:05")) as act:
        roll_call.rest_present(act, people.classes(act.reading)[0].id, friday)
    for name, time in ((HA, "07:02"), ("Cao Văn Bách", "07:05")):
        with store.act(Author(ids[name]), at(2026, 11, 30, time)) as act:
            punctuality.arrive(act, ids[name], at(2026, 11, 30, time))


def learn(store, signs, ids):
    """Some of them press each morning, mostly early, and were at every lesson of Japanese."""
    from intern_desktop.classroom import people
    from intern_desktop.departure import punctuality, training_hours
    from intern_desktop.departure.training_hours import Lesson
    from intern_desktop.store.journal import Author

    chance, come = Random(8), [ids[name] for name in COME]
    mornings = [FIRST + timedelta(days=n) for n in range(53)]
    mornings = [day for day in mornings if day.weekday() < 5]
    with store.act(Author(""), at(2026, 10, 5, "07:50")) as act:
        for day in mornings:
            for person in come:
                act.author, early = Author(person), chance.choice((12, 9, 8, 7, 6, 3, -4))
                act.at = at(day.year, day.month, day.day, "08:00") - timedelta(minutes=early)
                punctuality.arrive(act, person, act.at)
    with store.act(signs, at(2026, 10, 5, "17:00")) as act, act.signed_once():
        class_id = people.classes(act.reading)[0].id
        for day in mornings:
            act.at = at(day.year, day.month, day.day, "17:00")
            subject = "life" if day.weekday() == 2 else "japanese"
            held = Lesson(class_id=class_id, day=day, begins="08:00", subject=subject, minutes=150)
            training_hours.log(act, held, dict.fromkeys(come))


def write_sheet(path, ids):
    """Forty rows: most are there already, two with another flight, one name without its marks, nine new, one wrong."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["STT", "Mã số", "Họ và tên", "Ngày sinh", "Lớp", "Ngày bay"])
    for number, name in enumerate(NAMES):
        code, born, leaves = f"{CLASS}-{number + 1:02}", birth(number), flight(number)
        if name == STAYS:
            continue
        if name in ("Cao Văn Bách", "Mai Thị Hạnh"):
            leaves += timedelta(days=14)
        said = (code, name) if name != DOUBTFUL else ("", "NGUYEN THI HIEN")
        sheet.append([sheet.max_row, *said, born, CLASS, leaves if name not in SILENT else ""])
    for number, name in enumerate(NEW, len(NAMES)):
        sheet.append([sheet.max_row, f"{CLASS}-{number + 1:02}", name, birth(number), CLASS, ""])
    sheet.append([sheet.max_row, f"{CLASS}-41", WRONG, "31/02/2005", CLASS, ""])
    for row in sheet.iter_rows(min_row=2):
        for cell in (row[3], row[5]):
            cell.number_format = "dd/mm/yyyy"
    book.save(path)

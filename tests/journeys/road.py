"""The road through the whole program, walked in a real window in one language, with pictures:

    python tests/journeys/road.py all LANGUAGE FOLDER PICTURES

Stages: "begin" (first run, guide, offer, checklist; then it is killed), "again" (everything is still there), "centre"
(a new centre with its recovery sheet), "class" (the sample class for a trainer and a candidate). Each step looks for
the text a person would look for, and the walk ends with 1 when it is not on the screen. Without a display, set
QT_QPA_PLATFORM=offscreen. The folder is emptied first.
"""

import re
import shutil
import subprocess
import sys
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from walker import Walker

from intern_desktop import app, arguments, i18n, resources
from intern_desktop.i18n import tr

NAME = "Nguyễn Thị Thu Hà"
TRAINER = "Trần Văn Lâm"
PASSWORD = "ba con meo xanh di cho"
ITEM = "no_deposit"


def opened(language, folder, pictures, *options):
    """The program as somebody just started it; the window is furnished."""
    i18n.use(language)
    qt = QApplication.instance() or QApplication([])
    asked = arguments.read(["--lang", language, "--data-dir", str(folder), *options])
    program = app.Program(qt, asked)
    assert program.begin(), "another window has this folder"
    walker = Walker(program, language, pictures)
    walker.until(lambda: getattr(program, "frame", None) is not None, "the window")
    program.window.resize(1366, 696)  # what an old PC shows between title bar and task bar
    walker.settle()
    return walker


def page_titles(language):
    """The five key pages in order: id and title."""
    found = []
    for name in resources.toml("guide/book.toml")["chapter"][0]["pages"]:
        text = resources.text(f"guide/{language}/{name}.md")
        found.append((name, re.search(r'^title = "(.+)"$', text, re.MULTILINE)[1]))
    return found


def begin(walker):
    """A candidate on her own PC: first run, guide, an exact payslip, one item ticked."""
    walker.see("Tiếng Việt", "English", "日本語", tr("Whose PC is this?"))
    walker.picture("first-run")
    walker.press(f"language_{walker.language}")
    walker.press("whose_own")
    walker.press("next")
    walker.see(tr("Your full name"))
    walker.press("next")
    walker.see(tr("Write your name. It is only used to greet you and on what you print."))
    walker.type("own_name", NAME)
    walker.press("programme_titp")
    walker.picture("first-run-own")
    walker.press("next")
    walker.see(tr("Today"), NAME)
    walker.picture("today-empty")
    read_guide(walker)
    price_offer(walker)
    tick_item(walker)


def read_guide(walker):
    walker.program.frame.open_page("guide")
    for page, title in page_titles(walker.language):
        walker.program.frame.open_page("guide", page)
        walker.see(title)
        walker.picture(f"guide-{page}")
    search = walker.find("guide_search")
    search.setFocus()
    QTest.keyClicks(search, "toi thieu" if walker.language == "vi" else "zairyu")
    walker.see("tối thiểu" if walker.language == "vi" else "在留")
    walker.picture("guide-search")
    walker.key(Qt.Key.Key_Escape, search)
    last = page_titles(walker.language)[1]
    walker.program.frame.open_page("guide", last[0])
    walker.see(last[1])


def price_offer(walker):
    walker.program.frame.open_page("offers")
    walker.see(tr("No offer yet"))
    walker.picture("offers-empty")
    walker.press("offers_empty_button")
    place = walker.find("offer_prefecture")
    place.setCurrentIndex(place.findData("23"))
    walker.type("offer_hours", "1550")
    walker.type("offer_pay", "185000")
    walker.type("offer_hours", "155")
    walker.type("offer_start", {"vi": "01/09/2026", "en": "1 Sep 2026", "ja": "2026/09/01"}[walker.language])
    walker.key(Qt.Key.Key_Tab)
    walker.press("payslip_month_after")
    walker.see(i18n.number_text(154_209))
    walker.see(i18n.number_text(-9_433), i18n.number_text(-218), i18n.number_text(-17_385), i18n.number_text(-925))
    walker.until(lambda: tr("Saved {time}", time="")[:3] in walker.seen() or "saved" in walker.seen().lower(), "saved")
    walker.picture("payslip")
    for _ in range(6):
        walker.press("payslip_month_after")
    walker.see("≈")
    walker.picture("payslip-assumed")


def tick_item(walker):
    from intern_desktop.departure import checklist

    walker.program.frame.open_page("checklist", ITEM)
    title = i18n.chosen(next(task for task in checklist.tasks() if task.id == ITEM).title)
    walker.see(title, tr("I have done it"))
    walker.picture("checklist")
    walker.press("item_done")
    walker.see(tr("Not done yet"))
    walker.picture("checklist-ticked")


def again(walker):
    """After the kill: no question asked, and everything that was saved is there."""
    walker.see(NAME)
    walker.program.frame.open_page("checklist")
    walker.see(i18n.trn("{n} reported", "{n} reported", 1))
    walker.picture("after-kill-checklist")
    walker.program.frame.open_page("offers")
    walker.see(i18n.number_text(185_000))
    walker.picture("after-kill-offer")
    walker.program.frame.open_page("guide")
    walker.see(page_titles(walker.language)[1][1])
    walker.picture("after-kill-guide")


def centre(walker):
    """A trainer makes a centre, copies the recovery code by hand, and stands in front of an empty class."""
    walker.press("whose_centre")
    walker.press("next")
    walker.type("centre_name", "Trung tâm thử, Huế")
    walker.type("trainer_name", TRAINER)
    walker.type("new_password", PASSWORD)
    walker.type("new_password_again", PASSWORD)
    walker.picture("centre")
    code = code_on(walker)
    assert len(code.split()) == 6, code
    walker.press("copy_by_hand")
    walker.type("typed_back", code)
    walker.press("open_centre")
    walker.see(TRAINER)
    walker.program.frame.open_page("class_grid")
    walker.see(tr("There are no candidates in this class yet"))
    walker.picture("class-empty")


def code_on(walker):
    """The code as it is painted on the sheet, read where a screen reader reads it."""
    return walker.find("recovery_sheet").accessibleDescription()


def sample_class(walker):
    """The sample class: a candidate answers the question of consent, a trainer sees everybody."""
    from intern_desktop.classroom import demo, sign_in
    from intern_desktop.ui import opening

    commands = walker.program.commands
    walker.see(tr("Who are you?"), "Bùi Đức Anh")
    walker.picture("sign-in")
    with commands.reading() as reading:
        names = sign_in.names(reading, commands.today())
        silent = next(one for one in names if one.role == "candidate" and not _answered(reading, one.person))
    trainer = next(one for one in names if one.role != "candidate")
    opening.enter(commands, sign_in.check(commands.store, trainer.person, demo.PASSWORD, commands.now()))
    walker.program.frame.open_page("departure_board")
    walker.see(tr("Most urgent first"), "Bùi Đức Anh")
    walker.picture("departures")
    walker.program.frame.open_page("class_grid")
    hidden = tr("{name} has not agreed that trainers see more than the name.", name=silent.name)
    walker.see("Bùi Đức Anh", hidden, tr("confirmed"))
    walker.picture("class")
    commands.sign_out()
    walker.see(tr("Who are you?"))
    opening.enter(commands, sign_in.check(commands.store, silent.person, demo.PIN, commands.now()))
    walker.see(tr("I agree"), tr("I do not agree"))
    walker.picture("consent")


def _answered(reading, person):
    from intern_desktop.classroom import consent

    return bool(consent.answer_of(reading, person))


STAGES = {"begin": begin, "again": again, "centre": centre, "class": sample_class}


def walk(stage, language, folder, pictures):
    walker = opened(language, folder, pictures, *(["--demo"] if stage == "class" else []))
    STAGES[stage](walker)
    print(f"{language} {stage}: walked {walker.steps} pictures", flush=True)
    if stage == "begin":
        time.sleep(600)  # waits to be killed, as the power may fail at any moment
    walker.window.close()
    walker.program.end()


def walk_all(language, folder, pictures):
    """All four stages, each in a process of its own; the first is killed. The folder is emptied first."""
    shutil.rmtree(folder, ignore_errors=True)
    for stage in STAGES:
        place = Path(folder) / ("centre" if stage == "centre" else "own")
        command = [sys.executable, __file__, stage, language, str(place), *([str(pictures)] if pictures else [])]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as walker:
            line = walker.stdout.readline()
            print(line, end="", flush=True)
            if stage == "begin" and line:
                walker.kill()
            elif walker.wait() or not line:
                return 1
        if not line:
            return 1
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    stage, language, folder, *rest = sys.argv[1:]
    pictures = Path(rest[0]) if rest else None
    if stage == "all":
        sys.exit(walk_all(language, folder, pictures))
    try:
        walk(stage, language, Path(folder), pictures)
    except Exception:  # the program's own excepthook would write it down and go on
        traceback.print_exc()
        sys.exit(1)

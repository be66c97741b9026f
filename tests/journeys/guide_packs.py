"""A centre's own pages, from the folder to another PC, walked in one language with a picture of each step:

    python tests/journeys/guide_packs.py LANGUAGE FOLDER [PICTURES]

The head of a centre looks at the faults of a folder, mends them, signs the pack and adds it. On her own PC a candidate
is asked for the centre's code, adds the pack, finds a page of it by searching, marked as the centre's, takes the pack
away and puts it back. What is not on the screen
ends the walk with 1. The folder is emptied first. Without a display, set QT_QPA_PLATFORM=offscreen. docs/manual/ shows
these pictures; scripts/manual.py makes them again.
"""

import re
import shutil
import subprocess
import sys
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import guide
import road
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from walker import squeezed

from intern_desktop import app
from intern_desktop.guide import book
from intern_desktop.i18n import tr, trn
from scripts.demo_window import MOMENT

SAMPLE = Path(__file__).resolve().parents[2] / "docs" / "samples" / "pack"
ID, PAGE = "noi-quy-hoa-mai", "noi-quy-hoa-mai:noi-quy"
FAULTS = (
    ("pages/vi/noi-quy.md", "(page:rac)", "(https://example.org/rac)"),
    ("pages/vi/noi-quy.md", "(bep.png)", "(bep.jpg)"),
    ("questions/noi-quy.toml", "right = true", ""),
)
"""What one types wrongly: a file of the sample, what stands there, and what stands there instead."""
TYPED = {"vi": "noi quy dong cua", "en": "rules of the dormitory", "ja": "noi quy ky tuc xa"}


class Packer(guide.Reader):
    """Somebody who makes or adds a pack."""

    def choose(self, button, path):
        """Press what asks for a file or a folder, and name it."""
        self.save_as(button, path)
        self.come_forward()

    def picture_without(self, folder, name):
        """A picture in which the folder has the name it has on a stick: no two PCs have the same path to it."""
        shown = [one for one in self.window.findChildren(QLabel) if str(folder) in one.text()]
        for one in shown:
            one.setText(f"E:\\{folder.name}")
        self.picture(name)
        for one in shown:
            one.setText(str(folder))

    def to_packs(self):
        self.press("settings")
        self.press("open_packs")
        self.see(tr("Packs"))


def spoil(folder):
    """The sample's folder with some faults in it."""
    shutil.copytree(SAMPLE, folder)
    for name, right, wrong in FAULTS:
        file = folder / name
        said = file.read_text(encoding="utf-8")
        assert right in said, f"the sample says {right}"
        file.write_text(said.replace(right, wrong, 1), encoding="utf-8")


def centre(walker, place):
    """The head checks a folder, mends it, and signs."""
    walker.see(tr("Who are you?"))
    walker.find("find_name").setFocus()
    walker.keys("lam")
    walker.key(Qt.Key.Key_Return)
    walker.find("password").setFocus()
    walker.keys(guide.PASSWORD)
    walker.key(Qt.Key.Key_Return)
    walker.see(tr("Departures"))
    walker.to_packs()
    walker.see(tr("There is no pack yet"), tr("Make a pack of your own"))
    walker.picture("packs")
    folder = place / ID
    spoil(folder)
    walker.choose("pack_choose_folder", folder)
    faults = walker.find("pack_faults")
    assert isinstance(faults, QPlainTextEdit)
    listed = faults.toPlainText()
    missed = [name for name, _, _ in FAULTS if name not in listed]
    assert not missed, f"nothing is said of {missed}: {listed}"
    number = len(listed.split("\n\n"))
    words = (
        "{n} fault. Mend it in the folder, then check again.",
        "{n} faults. Mend them in the folder, then check again.",
    )
    walker.see(trn(*words, number))
    walker.picture_without(folder, "faults")
    print(f"{walker.language} check: {number} faults", flush=True)
    shutil.rmtree(folder)
    shutil.copytree(SAMPLE, folder)
    walker.press("pack_check_again")
    walker.see(trn("No fault: {n} page.", "No fault: {n} pages.", 2))
    walker.find("pack_password").setFocus()
    walker.keys(guide.PASSWORD)
    walker.picture_without(folder, "sign")
    file = place / f"{ID}.intern-pack"
    walker.choose("pack_make", file)
    walker.see(tr("The pack is signed and saved. The stick can be taken out now."))
    print(f"{walker.language} sign: {file.name}", flush=True)
    add(walker, file)
    print(f"{walker.language} code: {code_in(walker.label(f'pack_{ID}_about'))}", flush=True)
    walker.picture_without(folder, "code")


def add(walker, file, asks=""):
    """Look at a pack and take it; `asks` is the name of the picture in which an unknown centre is asked for."""
    walker.choose("pack_add", file)
    walker.find("pack_preview")
    if asks:
        walker.see(f"{guide.CENTRE}, {guide.PLACE}", tr("Trust this centre and add the pack"))
        walker.picture(asks)
        print(f"{walker.language} asked: {code_in(walker.find('pack_preview_asks').accessibleName())}", flush=True)
    walker.find("pack_take").setFocus()
    walker.key(Qt.Key.Key_Space)
    walker.see(tr("The pack was added."))


def code_in(words):
    """The code of a key among other words."""
    return re.search(r"(?:[0-9A-F]{4} ){3,}[0-9A-F]{4}", words)[0]


def candidate(walker, place):
    """On another PC the pack is added, its page found, the pack taken away and put back."""
    walker.see(road.NAME)
    walker.to_packs()
    add(walker, place / f"{ID}.intern-pack", asks="preview")
    walker.picture("added")
    find_page(walker)
    undo(walker)


def find_page(walker):
    """Some words of the house rules lead to them, and they say whose they are."""
    walker.control(Qt.Key.Key_F)
    walker.find("guide_search")
    walker.keys(TYPED[walker.language])
    hits, code = walker.find("guide_hits"), "en" if walker.language == "en" else "vi"
    title = squeezed(book.page(PAGE, code).title)
    walker.until(
        lambda: squeezed(guide.said(hits)).startswith(title),
        f"the centre's page is found first, not {guide.said(hits)}",
    )
    whose = tr("Words of {centre}", centre=f"{guide.CENTRE}, {guide.PLACE}")
    walker.see(whose)
    walker.picture("found")
    walker.key(Qt.Key.Key_Return)
    walker.until(lambda: title in walker.read(), "the page is open")
    assert squeezed(f"{guide.CENTRE}, {guide.PLACE}") in walker.read(), "the page says whose words these are"
    walker.picture("page")
    print(f"{walker.language} find: {PAGE}", flush=True)


def undo(walker):
    walker.to_packs()
    walker.press(f"pack_{ID}_away")
    walker.see(tr("The pack was taken away. It can be put back here."))
    assert PAGE not in book.page_ids()
    walker.picture("away")
    walker.press(f"pack_{ID}_back")
    walker.see(tr("What was before is back."))
    assert PAGE in book.page_ids()
    print(f"{walker.language} undo: back", flush=True)


PCS = {"centre": centre, "candidate": candidate}


def make_pc(pc, folder):
    if pc == "centre":
        guide.found_centre(folder)
        return
    from intern_desktop.classroom import founding
    from intern_desktop.store.database import Store

    store = Store.open(folder)
    founding.found_own_pc(store, road.NAME, MOMENT, programme="titp")
    store.close()


def walk(language, place, pictures, pc):
    """What is done at one PC, whose data is in a folder of its own."""
    app.clock = lambda: MOMENT
    make_pc(pc, place / pc)
    opened = road.opened(language, place / pc, None)
    walker = Packer(opened.program, language, pictures)
    walker.steps = len(list(pictures.glob("*.png"))) if pictures else 0
    walker.come_forward()
    faults = []
    walker.program.bugs.told.connect(faults.append)
    PCS[pc](walker, place)
    if faults:
        raise SystemExit(f"{language} {pc}: the program stumbled: {faults}")
    walker.window.close()
    walker.program.end()


def walk_all(language, place, pictures):
    """Each PC in a process of its own; the pack lies between them."""
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    for pc in PCS:
        command = [sys.executable, __file__, language, str(place), str(pictures or "-"), pc]
        code = subprocess.run(command, check=False).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    language, place, *rest = sys.argv[1:]
    pictures = Path(rest[0]) if rest and rest[0] != "-" else None
    if len(rest) < 2:
        sys.exit(walk_all(language, Path(place).absolute(), pictures))
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    try:
        walk(language, Path(place), pictures, rest[1])
    except Exception:  # the program's own excepthook would write it down and go on
        traceback.print_exc()
        sys.exit(1)

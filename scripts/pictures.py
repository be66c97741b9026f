"""Draw every screen in every language, light and dark, empty and with the made-up centre, at 100 % and 150 % text.

    python scripts/pictures.py                      into pictures/, one folder per language
    python scripts/pictures.py --language vi --scheme light --factor 1.0 --page guide
    python scripts/pictures.py --readme             the three pictures that README.md shows, into docs/pictures/

Runs without a display. A screen that cannot be drawn ends the run with its name.
"""

import argparse
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import msgspec  # noqa: E402  after the path and the platform are set
from PySide6.QtGui import QImage  # noqa: E402  as above

from intern_desktop.store.database import Store  # noqa: E402  as above
from intern_desktop.ui import language, preferences  # noqa: E402  as above
from intern_desktop.ui.commands import Commands  # noqa: E402  as above
from intern_desktop.ui.drawing import settle  # noqa: E402  as above
from intern_desktop.ui.window import Window  # noqa: E402  as above
from scripts import demo_window  # noqa: E402  as above

SIZE = (1366, 696)
LANGUAGES = ("vi", "en", "ja")
SCHEMES = ("light", "dark")
FACTORS = (1.0, 1.5)


class Visit(msgspec.Struct, frozen=True):
    """Who looks, at which data, from which screen on; `pages` stands for those found in the sidebar when empty."""

    name: str
    make_store: Callable[[Path], Store] | None
    enter: Callable[[Commands], None] | None = None
    start: str = "sections"
    pages: tuple[str, ...] = ()


VISITS = (
    Visit("new-pc", None, start="first_run", pages=("first_run",)),
    Visit("door", demo_window.demo_store, start="sign_in", pages=("sign_in",)),
    Visit("empty", demo_window.own_store, demo_window.enter_as_candidate),
    Visit("candidate", demo_window.demo_store, demo_window.enter_as_candidate),
    Visit("trainer", demo_window.demo_store, demo_window.enter_as_trainer),
)
README = {"trainer/class_grid": "class", "candidate/guide": "guide", "candidate/today": "today"}

Look = tuple[str, str, float]
Target = Callable[[str, Look], Path | None]


def small(image: QImage) -> QImage:
    """The picture in its own 256 most frequent colours: a quarter of the file, and nobody sees the difference."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    colours = Counter(memoryview(image.constBits()).cast("I")).most_common(256)
    return image.convertToFormat(QImage.Format.Format_Indexed8, [colour for colour, _ in colours])


def open_window(visit: Visit, commands: Commands) -> Window:
    """The window as this visitor finds it."""
    if visit.enter is not None:
        visit.enter(commands)
    window = Window(visit.start)
    window.resize(*SIZE)
    window.show()
    window.furnish(commands)
    if commands.ready:
        window.begin()
    settle()
    return window


def draw(window: Window, visit: Visit, looks: list[Look], target: Target) -> Iterator[Path]:
    """One picture for each look and page that `target` gives a place."""
    assert window.frame is not None, "the window was furnished"
    for look in looks:
        code, scheme, factor = look
        preferences.show_as(scheme, factor)
        language.speak(code)
        for page in visit.pages or demo_window.pages_of(window.frame.commands):
            place = target(f"{visit.name}/{page}", look)
            if place is None:
                continue
            if page not in visit.pages:
                window.frame.open_page(page)
            settle()
            place.parent.mkdir(parents=True, exist_ok=True)
            if not small(window.grab().toImage()).save(str(place)):
                raise SystemExit(f"{visit.name}, {page}: the picture {place} could not be written")
            yield place


def draw_all(looks: list[Look], target: Target) -> int:
    """Every visit in a folder of its own; the number of pictures."""
    app = demo_window.make_application()
    number = 0
    for visit in VISITS:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            commands = demo_window.commands_over(visit.make_store(Path(folder)) if visit.make_store else None)
            window = open_window(visit, commands)
            number += sum(1 for _ in draw(window, visit, looks, target))
            window.close()
            window.deleteLater()
            settle()
            if commands.ready:
                commands.store.close()
    app.quit()
    return number


def all_pictures(folder: Path, page: str | None) -> Target:
    """A place for each picture: <language>/<visitor>-<page>-<scheme>-<text size>.png."""

    def place(name: str, look: Look) -> Path | None:
        if page not in (None, name.partition("/")[2]):
            return None
        code, scheme, factor = look
        return folder / code / f"{name.replace('/', '-')}-{scheme}-{factor * 100:.0f}.png"

    return place


def readme_picture(name: str, _look: Look) -> Path | None:
    """A place for the few pictures of README.md only."""
    return ROOT / "docs" / "pictures" / f"{README[name]}.png" if name in README else None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=ROOT / "pictures")
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--scheme", choices=SCHEMES)
    parser.add_argument("--factor", type=float, choices=FACTORS)
    parser.add_argument("--page", help="only this screen, by its name in ui/sections.py")
    parser.add_argument("--readme", action="store_true")
    asked = parser.parse_args()
    if asked.readme:
        number = draw_all([("vi", "light", 1.0)], readme_picture)
    else:
        codes, schemes, factors = (
            [value] if value else list(every)
            for value, every in ((asked.language, LANGUAGES), (asked.scheme, SCHEMES), (asked.factor, FACTORS))
        )
        number = draw_all(list(product(codes, schemes, factors)), all_pictures(asked.folder, asked.page))
    print(f"{number} pictures")
    return 0


if __name__ == "__main__":
    sys.exit(main())

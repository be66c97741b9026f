"""The memory the program holds: with the made-up class open, and after every screen was opened once.

    python benchmarks/memory.py     prints mebibytes of PSS; fails above a limit

PSS counts a page shared by n processes as one n-th. Only Linux tells it; elsewhere nothing is measured.
"""

import gc
import os
import subprocess
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
SMAPS = Path("/proc/self/smaps_rollup")
CLASS_LIMIT, EVERYTHING_LIMIT = 165, 240
# In a process of its own: what it takes to make up a centre is not what it takes to show one.
FILL = "import sys; from pathlib import Path; from scripts import demo_window as d; d.demo_store(Path(sys.argv[1]))"


def held() -> float:
    """This process's proportional share of memory, in MiB."""
    gc.collect()
    line = next(line for line in SMAPS.read_text(encoding="ascii").splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) / 1024


def measure(folder: Path) -> tuple[float, float]:
    """MiB with the class open, and with every screen of a trainer and of a candidate opened once."""
    from intern_desktop.store.database import Store
    from intern_desktop.ui.drawing import settle
    from intern_desktop.ui.pay.pages import PAGES
    from intern_desktop.ui.window import Window
    from scripts import demo_window

    app = demo_window.make_application()
    commands = demo_window.commands_over(Store.open(folder))
    demo_window.enter_as_trainer(commands)
    window = Window("sections")
    window.resize(1366, 696)
    window.show()
    frame = window.furnish(commands)
    window.begin()
    frame.open_page("class_grid")
    settle()
    with_class = held()
    for enter in (demo_window.enter_as_trainer, demo_window.enter_as_candidate):
        enter(commands)
        for page in demo_window.pages_of(commands):
            frame.open_page(page)
            settle()
    for entry in PAGES:
        frame.open_page("offers", f"{entry.name}:")
        settle()
    with_everything = held()
    window.close()
    commands.store.close()
    app.quit()
    return with_class, with_everything


def main() -> int:
    if not SMAPS.is_file():
        print("This system does not tell a process's share of memory; nothing was measured.")
        return 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        variables = {**os.environ, "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, "-c", FILL, folder], env=variables, check=True)
        with_class, with_everything = measure(Path(folder))
    print(f"class open {with_class:.0f} MiB (at most {CLASS_LIMIT})")
    print(f"every screen opened once {with_everything:.0f} MiB (at most {EVERYTHING_LIMIT})")
    return 0 if with_class <= CLASS_LIMIT and with_everything <= EVERYTHING_LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())

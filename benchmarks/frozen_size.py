"""The frozen folder beside a plain PyInstaller build of the same entry point, in one run.

python benchmarks/frozen_size.py    builds both; leaves ours in dist/intern-desktop; fails above LIMIT
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LIMIT = 0.72
OURS = ROOT / "dist" / "intern-desktop"
PLAIN = ROOT / "build" / "plain"


def build(*options: str) -> None:
    """Run PyInstaller in the project's folder. Raises CalledProcessError when it fails."""
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *options]
    subprocess.run(command, cwd=ROOT, check=True)


def build_plain() -> None:
    """What PyInstaller makes of the entry point when nobody tells it what to leave out."""
    package = ROOT / "intern_desktop"
    build(
        *("--onedir", "--name", "plain", "--paths", str(ROOT)),
        *("--distpath", str(PLAIN), "--workpath", str(PLAIN / "work"), "--specpath", str(PLAIN)),
        *("--add-data", f"{package / 'resources'}:intern_desktop/resources"),
        *("--add-data", f"{package / 'store' / 'migrations'}:intern_desktop/store/migrations"),
        *("--hidden-import", "_cffi_backend"),
        str(package / "__main__.py"),
    )


def mebibytes(folder: Path) -> float:
    """The size of all files below a folder; a link counts nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / 2**20


def main() -> int:
    build_plain()
    build("build.spec")
    plain, ours = mebibytes(PLAIN / "plain"), mebibytes(OURS)
    ratio = ours / plain
    print(f"frozen folder {ours:.0f} MiB, plain build {plain:.0f} MiB, ratio {ratio:.3f} (at most {LIMIT})")
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())

"""Write requirements.lock and requirements-dev.lock anew from pyproject.toml, for every platform, with hashes.

    python scripts/lock.py              keep what the locks hold, change only what pyproject.toml asks
    python scripts/lock.py --upgrade    take the newest releases that pyproject.toml allows

Needs `uv` on the path. The files name no index and no host, so that each PC uses the one it is set up for.
"""

import argparse
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = {"requirements.lock": [], "requirements-dev.lock": ["--extra", "dev"]}
QUIET = ["--no-header", "--no-annotate", "--no-emit-index-url", "--no-emit-find-links", "--quiet"]


def oldest_python() -> str:
    """The oldest Python that the project supports, as pyproject.toml says it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["requires-python"]).split(",")[0].removeprefix(">=")


def lock(name: str, extras: list[str], upgrade: bool) -> None:
    """Write one lock file. Raises CalledProcessError when the versions cannot be brought together."""
    command = ["uv", "pip", "compile", "pyproject.toml", "--universal", "--generate-hashes", *QUIET, *extras]
    command += ["--python-version", oldest_python(), "--output-file", name]
    subprocess.run([*command, *(["--upgrade"] if upgrade else [])], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--upgrade", action="store_true", help="take the newest releases allowed")
    upgrade = parser.parse_args().upgrade
    for name, extras in LOCKS.items():
        lock(name, extras, upgrade)
        pinned = sum("==" in line for line in (ROOT / name).read_text(encoding="utf-8").splitlines())
        print(f"{name}: {pinned} packages")
    return 0


if __name__ == "__main__":
    sys.exit(main())

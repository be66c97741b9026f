"""Make the pair of keys that signs the project's packs: `python scripts/release_key.py PLACE-OUTSIDE-THE-REPOSITORY`.

The private half is written to that place and nowhere else; the public half goes into resources/release.toml, which is
in the program. Whoever has the private half speaks for the project: keep it on a stick in a drawer.
"""

import re
import sys
from pathlib import Path

from nacl.signing import SigningKey

ROOT = Path(__file__).resolve().parent.parent
PUBLIC = ROOT / "intern_desktop" / "resources" / "release.toml"
_LINE = re.compile(r'^public = "[0-9a-f]*"$', re.MULTILINE)


def make(place: Path, public: Path = PUBLIC) -> str:
    """Write a new pair; the public half, hex. ValueError for a place in the repository or one that is taken."""
    place = place.resolve()
    if place.is_relative_to(ROOT):
        raise ValueError("the private half may not lie in the repository")
    if place.exists():
        raise ValueError(f"{place} is there already; a key is never written over")
    key = SigningKey.generate()
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("x", encoding="ascii") as file:
        place.chmod(0o600)
        file.write(key.encode().hex() + "\n")
    said = bytes(key.verify_key).hex()
    text = _LINE.sub(f'public = "{said}"', public.read_text(encoding="utf-8"))
    public.write_text(text, encoding="utf-8", newline="\n")
    return said


def read(place: Path) -> SigningKey:
    """The private half from where it was written."""
    return SigningKey(bytes.fromhex(place.read_text(encoding="ascii").strip()))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    try:
        print(f"public half: {make(Path(sys.argv[1]))}")
    except (OSError, ValueError) as problem:
        sys.exit(str(problem))

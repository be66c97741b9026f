"""Packs from the command line: a folder checked, made, shown; and the release key that lies outside the repository."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SAMPLE = ROOT / "docs" / "samples" / "pack"


@pytest.fixture
def scripts(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT))
    from scripts import pack, release_key

    return pack, release_key


@pytest.fixture
def key(scripts, tmp_path):
    """A release key of the test's own, and the file with its public half."""
    public = tmp_path / "release.toml"
    public.write_text('day = 2026-11-23\npublic = ""\n', encoding="utf-8")
    scripts[1].make(tmp_path / "drawer" / "private.key", public)
    return tmp_path / "drawer" / "private.key", public


def test_the_sample_has_no_fault_in_any_language(scripts, language, capsys):
    assert scripts[0].main(["--lang", language, "check", str(SAMPLE)]) == 0
    assert capsys.readouterr().out == ""


def test_faults_are_listed_each_on_a_line(scripts, tmp_path, capsys):
    (tmp_path / "pack.toml").write_text("id = 5\n", encoding="utf-8")
    (tmp_path / "run.exe").write_bytes(b"MZ")
    assert scripts[0].main(["check", str(tmp_path)]) == 1
    said = capsys.readouterr().out.splitlines()
    assert any(line.startswith("run.exe: ") for line in said)
    assert len(said) >= 4


def test_the_private_half_never_lies_in_the_repository(scripts, tmp_path):
    with pytest.raises(ValueError, match="repository"):
        scripts[1].make(ROOT / "private.key", tmp_path / "x")
    assert not (ROOT / "private.key").exists()


def test_a_key_is_never_written_over(scripts, key):
    before = key[0].read_bytes()
    with pytest.raises(ValueError, match="never written over"):
        scripts[1].make(*key)
    assert key[0].read_bytes() == before


def test_only_the_public_half_changes_in_its_file(scripts, key):
    public = bytes(scripts[1].read(key[0]).verify_key).hex()
    assert key[1].read_text(encoding="utf-8") == f'day = 2026-11-23\npublic = "{public}"\n'
    assert key[0].read_text(encoding="ascii").strip() not in key[1].read_text(encoding="utf-8")


def test_a_projects_pack_is_made_and_shown(scripts, key, tmp_path, capsys):
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "pack.toml").write_text(
        'id = "project"\nkind = "project"\ntitle = { vi = "x" }\nversion = 2026-12-01\nlanguages = ["vi"]\n',
        encoding="utf-8",
    )
    resources = ROOT / "intern_desktop" / "resources"
    (folder / "terms.csv").write_bytes((resources / "terms.csv").read_bytes())
    file = tmp_path / "made.intern-pack"
    assert scripts[0].main(["make", str(folder), str(file), "--key", str(key[0])]) == 0
    assert "terms.csv" in capsys.readouterr().out
    assert scripts[0].main(["show", str(file)]) == 0
    assert "by the project" in capsys.readouterr().out
    assert scripts[0].main(["make", str(folder), str(file)]) == 2
    assert "--key" in capsys.readouterr().err
    file.write_bytes(file.read_bytes()[:-1])
    assert scripts[0].main(["show", str(file)]) == 2
    assert "half copied" in capsys.readouterr().err


def test_no_private_half_is_in_the_repository():
    """The public half is there; what would be its private one (64 signs of hex, alone in a file) is not."""
    for path in ROOT.glob("*"):
        if path.is_file() and path.stat().st_size < 200:
            text = path.read_bytes().strip()
            assert not (len(text) == 64 and all(sign in b"0123456789abcdef" for sign in text)), path

"""The words of a PDF as somebody finds them who searches in it: what the letters drawn are said to mean."""

import re
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj(.*?)endobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n")
_RANGE = re.compile(rb"<([0-9a-f]{4})> <[0-9a-f]{4}> (<[0-9a-f]+>|\[[^]]*\])", re.IGNORECASE)
_LETTER = re.compile(rb"<([0-9a-f]+)>", re.IGNORECASE)
_DRAWN = re.compile(rb"/(\w+) [\d.]+ Tf|<([0-9a-f]+)> Tj", re.IGNORECASE)


def words(data):
    """All that is drawn as letters, in the order in which it is drawn, without knowing where."""
    objects = dict(_OBJECT.findall(data))
    letters = {number: _letters(objects, said) for number, said in objects.items() if b"/ToUnicode" in said}
    found = []
    for said in objects.values():
        page = re.search(rb"/Contents (\d+) 0 R.*?/Resources (\d+) 0 R", said, re.DOTALL)
        if page:
            fonts = dict(re.findall(rb"/(F\d+) (\d+) 0 R", objects[page[2]]))
            found.append(_drawn(_content(objects[page[1]]), {name: letters[at] for name, at in fonts.items()}))
    return "\n".join(found)


def _content(said):
    header, held = said.split(_STREAM.search(said)[0], 1)
    if b"/FlateDecode" in header:  # it knows its own end: its last byte may be one that looks like the end of a line
        return zlib.decompressobj().decompress(held)
    return held.rpartition(b"endstream")[0]


def _letters(objects, font):
    means = {}
    table = _content(objects[re.search(rb"/ToUnicode (\d+) 0 R", font)[1]])
    for first, said in _RANGE.findall(table):
        for step, letter in enumerate(_LETTER.findall(said)):
            means[int(first, 16) + step] = bytes.fromhex(letter.decode()).decode("utf-16-be")
    return means


def _drawn(content, fonts):
    said, means = [], {}
    for name, run in _DRAWN.findall(content):
        means = fonts.get(name, {}) if name else means
        said += [means.get(int(run[at : at + 4], 16), "") for at in range(0, len(run) - 3, 4)]
    return "".join(said)

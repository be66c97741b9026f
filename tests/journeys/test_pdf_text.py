"""The reader of papers that the journeys use finds a stream whatever its last byte is."""

import random
import zlib

from tests.journeys import pdf_text


def test_a_stream_may_end_in_a_byte_that_looks_like_the_end_of_a_line():
    dice, seen = random.Random(3), set()
    while not seen >= {b"\r", b"\n"}:
        said = dice.randbytes(20)
        packed = zlib.compress(said)
        seen.add(packed[-1:])
        held = b"\n<<\n/Filter /FlateDecode\n>>\nstream\n" + packed + b"\nendstream\n"
        assert pdf_text._content(held) == said

"""Files that strangers might send: damaged, malicious, odd, and harmless ones among them.

`refused()` and `heavy()` must each be refused in a sentence; `harmless()` look odd and must open.
The heavy ones are made only when they are asked for, and not kept.
"""

import base64
import json
import struct
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from argmap.formats import native, png_text
from argmap.model import Link, Map, Node

WHOLE = native.write(
    Map(
        title="Talks",
        thesis="a",
        nodes=(Node(id="a", text="Talk — now"), Node(id="b")),
        links=(Link(id="l", sources=("b",), target="a"),),
    )
)


def of(**parts: Any) -> bytes:
    """Give a file with these parts."""
    return json.dumps({"format": "argmap", "version": 1, **parts}).encode()


def raw(inner: bytes) -> bytes:
    """Give a file with one unknown key that holds what is given, as it is."""
    return b'{"format": "argmap", "version": 1, "x": ' + inner + b"}"


def png(*chunks: tuple[bytes, bytes], check: int | None = None) -> bytes:
    """Make a PNG of chunks, with their check sums right unless one is given."""
    parts = [png_text.SIGNATURE]
    for kind, body in chunks:
        checked = zlib.crc32(kind + body) if check is None else check
        parts.append(struct.pack(">I", len(body)) + kind + body + struct.pack(">I", checked))
    return b"".join(parts)


HEAD = (b"IHDR", b"\0\0\0\1\0\0\0\1\x08\2\0\0\0")
END = (b"IEND", b"")
PICTURE = png(HEAD, (b"IDAT", zlib.compress(b"\0\1\2\3")), END)


def text_chunk(
    payload: bytes, flags: bytes = b"\1\0", fields: bytes = b"\0\0"
) -> tuple[bytes, bytes]:
    """Make the body of a text chunk like ours."""
    return b"iTXt", b"argmap\0" + flags + fields + payload


PDF_PART = b"1 0 obj << /Type /EmbeddedFile /Filter /FlateDecode >> stream\n"


def svg(inner: str, head: str = "") -> bytes:
    """Make an SVG around something."""
    return f'{head}<svg xmlns="http://www.w3.org/2000/svg">{inner}</svg>'.encode()


def bomb(megabytes: int) -> bytes:
    """Make little that becomes much."""
    packer = zlib.compressobj(9)
    zeros = bytes(1_000_000)
    return b"".join(packer.compress(zeros) for _ in range(megabytes)) + packer.flush()


def refused() -> dict[str, bytes]:
    """Give the files that are no maps, by what is wrong with them."""
    found: dict[str, bytes] = {}
    for part in (_not_json, _not_ours, _wrong_values, _wrong_pictures):
        for name, data in part():
            assert name not in found
            found[name] = data
    return found


def _not_json() -> Iterator[tuple[str, bytes]]:
    yield "empty", b""
    yield "blank", b" \n\t "
    yield "only a byte order mark", b"\xef\xbb\xbf"
    for cut in (1, 2, 20, len(WHOLE) // 2, len(WHOLE) - 3):
        yield f"cut after {cut}", WHOLE[:cut]
    yield "binary", bytes(range(256)) * 40
    yield "zeros", bytes(5000)
    yield "one zero byte", WHOLE.replace(b"Talks", b"Ta\0ks")
    yield "latin 1", of(title="x").replace(b'"x"', b'"\xe9"')
    yield "utf-16", WHOLE.decode().encode("utf-16")
    yield "utf-32", WHOLE.decode().encode("utf-32")
    yield "two byte order marks", b"\xef\xbb\xbf" * 2 + WHOLE
    yield "utf-7 sign", b"+AHs-" + WHOLE
    yield "encoded surrogate", of(title="x").replace(b'"x"', b'"\xed\xa0\x80"')
    yield "overlong", of(title="x").replace(b'"x"', b'"\xc0\xaf"')
    yield "cut character", of(title="x").replace(b'"x"', b'"\xf0\x9f"')
    yield "text", b"Washington should sit down with Pyongyang."
    yield "yaml", b"format: argmap\nversion: 1\n"
    yield "python", b"{'format': 'argmap'}"
    yield "pickle", b"\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00\x8c\x05posix\x94."
    yield "zip", b"PK\x03\x04" + bytes(100)
    yield "gzip", b"\x1f\x8b\x08" + bytes(50)
    yield "comment", b"// a map\n" + WHOLE
    yield "trailing comma", raw(b"[1,]")
    yield "two values", WHOLE + WHOLE
    yield "rubbish after", WHOLE + b"}"
    yield "single quotes", raw(b"'x'")
    yield "no colon", b'{"format" "argmap"}'
    yield "raw line break in text", raw(b'"a\nb"')
    yield "bad escape", raw(b'"\\x41"')
    yield "bad unicode escape", raw(b'"\\u12"')
    for number in (b"01", b"+1", b".5", b"1.", b"0x10", b"1e", b"--1", b"1_000"):
        yield f"number {number.decode()}", raw(number)
    for number in (b"NaN", b"Infinity", b"-Infinity", b"nan", b"1e400", b"-1e999"):
        yield f"no number {number.decode()}", raw(number)
    yield "half an emoji", raw(b'"\\ud83d"')
    yield "the other half", raw(b'"\\ude00"')
    yield "halves the wrong way", raw(b'["\\ude00\\ud83d"]')
    yield "half an emoji as key", raw(b'{"\\ud83d": 1}')
    for key in (b"format", b"nodes", b"title"):
        yield f"twice {key.decode()}", b'{"format": "argmap", "%s": 1, "%s": 1}' % (key, key)
    yield "twice inside", of(nodes=[{"id": "a"}]).replace(b'"id": "a"', b'"id": "a", "id": "b"')
    yield "twice far down", raw(b"[" * 150 + b'{"k": 1, "k": 1}' + b"]" * 150)
    yield "twice in an unknown part", raw(b'{"a": {"k": 1, "k": 1}}')


def _not_ours() -> Iterator[tuple[str, bytes]]:
    for value in (b"null", b"true", b"7", b'"argmap"', b"[]", b"{}", b"[{}]"):
        yield f"only {value.decode()}", value
    yield "aif", b'{"nodes": [], "edges": [], "locutions": []}'
    yield "other format", b'{"format": "geojson"}'
    yield "format in capitals", b'{"format": "ARGMAP"}'
    yield "format a list", b'{"format": ["argmap"]}'
    for version in ("0", "-1", "1.5", '"1"', "true", "null", "[1]", "{}"):
        yield f"version {version}", f'{{"format": "argmap", "version": {version}}}'.encode()


def _wrong_values() -> Iterator[tuple[str, bytes]]:
    for name in ("nodes", "links", "sources", "drafts", "dismissed"):
        yield f"{name} a text", of(**{name: "x"})
        yield f"{name} an object", of(**{name: {"a": {}}})
        yield f"{name} of nulls", of(**{name: [None]})
    yield "nodes null", of(nodes=None)
    for field, value in {
        "id": 7,
        "text": 3,
        "kind": "warrant",
        "role": "king",
        "note": ["x"],
        "credibility": 1.5,
        "base": -0.1,
        "tags": "a b",
        "anchors": {},
        "checked": True,
        "at": [1, 2],
        "source": "Walsh",
    }.items():
        yield f"node {field}", of(nodes=[{"id": "a", field: value}])
    yield "node id empty", of(nodes=[{"id": ""}])
    yield "credibility as text", of(nodes=[{"id": "a", "credibility": "0.5"}])
    yield "place without y", of(nodes=[{"id": "a", "at": {"x": 1}}])
    yield "place as text", of(nodes=[{"id": "a", "at": {"x": "1", "y": "2"}}])
    yield (
        "place beyond numbers",
        raw(b"1").replace(
            b'"x": 1', b'"nodes": [{"id": "a", "at": {"x": 1' + b"0" * 400 + b', "y": 0}}]'
        ),
    )
    yield "two nodes of one id", of(nodes=[{"id": "a"}, {"id": "a"}])
    yield (
        "node and link of one id",
        of(nodes=[{"id": "a"}], links=[{"id": "a", "sources": ["a"], "target": "a"}]),
    )
    yield "two sources of one id", of(sources=[{"id": "a"}, {"id": "a"}])
    for field, value in {
        "kind": "qualifies",
        "sources": "a",
        "target": 3,
        "strength": "enormous",
        "weight": -1,
        "answers": [{"question": -1, "reply": "yes"}],
    }.items():
        link = {"id": "l", "sources": ["a"], "target": "a", field: value}
        yield f"link {field}", of(nodes=[{"id": "a"}], links=[link])
    yield "link from numbers", of(links=[{"id": "l", "sources": [1], "target": "a"}])
    yield "title a number", of(title=3)
    yield "title null", of(title=None)
    yield "semantics", of(settings={"semantics": "best"})
    yield "direction", of(layout={"direction": "left"})
    yield (
        "anchor before the start",
        of(nodes=[{"id": "a", "anchors": [{"draft": "d", "start": -1, "end": 2}]}]),
    )
    yield "steering the terminal", of(nodes=[{"id": "\x1b[2J\r\n", "text": 3}])


def _wrong_pictures() -> Iterator[tuple[str, bytes]]:
    yield "png only begun", png_text.SIGNATURE
    yield "png cut", PICTURE[:-5]
    yield "png without a map", PICTURE
    yield "png without end", png(HEAD)
    yield "png chunk of 4 GB", png_text.SIGNATURE + b"\xff\xff\xff\xffiTXt" + bytes(20)
    ours = zlib.compress(WHOLE)
    yield "png map damaged", png(HEAD, text_chunk(ours[:-9] + b"damaged!!"), END)
    yield "png map cut", png(HEAD, text_chunk(ours[:-9]), END)
    yield "png check sum", png(HEAD, text_chunk(ours), END, check=7)
    yield "png packed strangely", png(HEAD, text_chunk(ours, flags=b"\1\7"), END)
    yield "png without fields", png(HEAD, text_chunk(b"", fields=b""), END)
    yield "png map empty", png(HEAD, text_chunk(b"", flags=b"\0\0"), END)
    yield "png of other json", png(HEAD, text_chunk(b"[]", flags=b"\0\0"), END)
    yield "svg without a map", svg("<rect/>")
    yield "svg cut", svg("<rect/>")[:-4]
    yield "svg of another house", svg('<metadata id="argmap">????</metadata>')
    yield "svg with other metadata", svg('<metadata id="x">abc</metadata>')
    yield (
        "svg laughs",
        svg(
            "&c;",
            '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
        ),
    )
    yield "svg fetching", svg("&x;", '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
    yield "svg elsewhere", svg("", '<!DOCTYPE svg SYSTEM "http://localhost:9/x.dtd">')
    yield "svg encoding", b'<?xml version="1.0" encoding="klingon"?><svg/>'
    yield "html", b"<!DOCTYPE html><html><body onload='x()'></body></html>"
    yield "xml", b"<graphml/>"
    yield "pdf only begun", b"%PDF-1.4"
    yield "pdf without a map", b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF"
    yield "pdf damaged", b"%PDF-1.4\n" + PDF_PART + b"rubbish\nendstream"


def heavy() -> dict[str, Callable[[], bytes]]:
    """Give what makes the files that cost most, by what is wrong with them."""

    def svg_bomb() -> bytes:
        packed = base64.b64encode(bomb(100)).decode()
        return svg(f'<metadata id="argmap">{packed}</metadata>')

    def twice_among_many() -> bytes:
        keys = b",".join(b'"%d":0' % i for i in range(200_000))
        return raw(b"{" + keys + b',"199999":0}')

    def newer_and_deep(depth: int) -> bytes:
        return raw(b"[" * depth + b"]" * depth).replace(b": 1,", b": 2,", 1)

    def wide_text() -> bytes:
        return raw(b'"' + "🕊".encode() + b"x" * 26_000_000 + b'"')

    made: dict[str, Callable[[], bytes]] = {
        "too large": lambda: b" " * 50_000_001,
        "wide text": wide_text,
        "digits without end": lambda: raw(b"9" * 100_000),
        "a fraction without end": lambda: raw(b"[" + b"9" * 5_000_000 + b".5]"),
        "no number after many words": lambda: raw(b"[" + b'"NaN",' * 1_000_000 + b"NaN]"),
        "half an emoji after many whole": lambda: raw(
            b'"' + b"\\ud83d\\ude00" * 1_000_000 + b'\\ud83d"'
        ),
        "deep after many lists": lambda: raw(b"[" + b"[]," * 400_000 + b"[" * 3000),
        "twice after many lists": lambda: raw(b"[" + b"[]," * 400_000 + b'{"k":1,"k":2}]'),
        "node id endless": lambda: of(nodes=[{"id": "x" * 100_000}]),
        "a hundred thousand faults": lambda: of(nodes=[7] * 100_000),
        "twice among many": twice_among_many,
        "nodes without number": lambda: raw(b"[]").replace(
            b'"x": []', b'"nodes": [' + b"{}," * 539_999 + b"{}]"
        ),
        "speeches without number": lambda: raw(b"[]").replace(
            b'"x": []', b'"debate": {"speeches": [' + b'{"id":""},' * 400_000 + b'{"id":""}]}'
        ),
        "one id for all": lambda: of(nodes=[{"id": "x" * 200}] * 40_000),
        "millions of words": lambda: raw(b"[" + b'"word",' * 3_000_000 + b"0]"),
        "deep lists": lambda: raw(b"[" * 200_000),
        "deep objects": lambda: raw(b'{"a":' * 200_000),
        "deep both": lambda: raw(b'[{"a":' * 200_000),
        "deep but closed": lambda: raw(b"[" * 5000 + b"]" * 5000),
        "deeper than allowed": lambda: raw(b"[" * 250 + b"]" * 250),
        "deep at the top": lambda: b"[" * 1_000_000,
        "a million lists": lambda: raw(b"[" + b"[]," * 1_000_000 + b"[]]"),
        "a million objects": lambda: raw(b"[" + b'{"a":0},' * 1_000_000 + b"0]"),
        "a million keys": lambda: raw(
            b"{" + b",".join(b'"%d":1' % at for at in range(1_200_000)) + b"}"
        ),
        "millions of numbers": lambda: raw(b"[" + b"0," * 10_000_000 + b"0]"),
        "png of a million parts": lambda: png(HEAD, *[(b"tEXt", b"")] * 200_000, END),
        "png bomb": lambda: png(HEAD, text_chunk(bomb(100)), END),
        "svg bomb": svg_bomb,
        "svg nested": lambda: b"<svg xmlns='http://www.w3.org/2000/svg'>" + b"<a>" * 1_000_000,
        "svg wide": lambda: svg("<a/>" * 500_000),
        "xml attribute without end": lambda: b"<svg a='" + b"x" * 20_000_000,
        "svg of very many attributes": lambda: (
            b"<svg xmlns='http://www.w3.org/2000/svg' "
            + b" ".join(b'a%d=""' % at for at in range(300_000))
            + b"/>"
        ),
        "svg of a tag that goes on": lambda: svg(" " * 950_000 + "<a " + "x='' " * 3_000_000),
        "pdf of many pointers": lambda: (
            b"%PDF-1.4\n" + b"".join(b"/EF << /F %d 0 R >>" % at for at in range(300_000))
        ),
        "pdf bomb": lambda: b"%PDF-1.4\n" + PDF_PART + bomb(100) + b"\nendstream",
        "pdf of many parts": lambda: b"%PDF-1.4\n" + (PDF_PART + b"x") * 100_000,
    }
    for depth in (300, 700, 900, 980):
        made[f"newer and {depth} deep"] = partial(newer_and_deep, depth)
    return made


def harmless() -> dict[str, bytes]:
    """Give files that look odd and are maps all the same."""
    far = {"x": 1e300, "y": -1e300}
    chain = [{"id": f"n{i}"} for i in range(3000)]
    steps = [{"id": f"l{i}", "sources": [f"n{i + 1}"], "target": f"n{i}"} for i in range(2999)]
    loop = {"id": "l", "sources": ["a"], "target": "l"}
    return {
        "only the format": b'{"format": "argmap"}',
        "byte order mark": b"\xef\xbb\xbf" + WHOLE,
        "crlf": WHOLE.replace(b"\n", b"\r\n"),
        "one line": json.dumps(json.loads(WHOLE)).encode(),
        "escaped": json.dumps(json.loads(WHOLE), ensure_ascii=True).encode(),
        "a whole emoji escaped": raw(b'"\\ud83d\\ude00"'),
        "control characters": of(nodes=[{"id": "a", "text": "\0\x1b[2J\x85\u2028\ufffe"}]),
        "markup": of(title="<img src=/dev/zero>", nodes=[{"id": "<b>", "text": "<script>"}]),
        "paths as ids": of(nodes=[{"id": "../../etc/passwd"}, {"id": "C:\\con"}]),
        "python's names as keys": of(__class__=1, model_fields=2, but=3, node_by_id=4, self=5),
        "far out": of(nodes=[{"id": "a", "at": far}]),
        "a long text": of(nodes=[{"id": "a", "text": "word " * 200_000}]),
        "one long word": of(nodes=[{"id": "a", "text": "x" * 1_000_000}]),
        "equal texts": of(nodes=[{"id": "a", "text": "x"}, {"id": "b", "text": "x"}]),
        "self-loop": of(nodes=[{"id": "a"}], links=[{"id": "l", "sources": ["a"], "target": "a"}]),
        "a link on itself": of(nodes=[{"id": "a"}], links=[loop]),
        "dangling": of(links=[{"id": "l", "sources": ["a"], "target": "b"}]),
        "thesis not there": of(thesis="gone"),
        "a link without sources": of(links=[{"id": "l", "sources": [], "target": "b"}]),
        "big numbers": raw(b"123456789012345678901234567890"),
        "deep within bounds": raw(b"[" * 150 + b"]" * 150),
        "a chain": of(nodes=chain, links=steps),
        "right to left": of(title="\u202eabc", nodes=[{"id": "a", "text": "السلام"}]),
        "newer": b'{"format": "argmap", "version": 99, "nodes": {"a": 1}, "links": [7]}',
        "png with a map": png_text.embed(PICTURE, WHOLE),
        "png with two maps": png_text.embed(png_text.embed(PICTURE, of()), WHOLE),
        "png with an unpacked map": png(HEAD, text_chunk(WHOLE, flags=b"\0\0"), END),
    }

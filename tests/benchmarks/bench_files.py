"""How long opening and saving take, against the bare JSON work that nobody can do without."""

import json
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from argmap import assets
from argmap.files import read, write
from argmap.files.fingerprint import Fingerprint
from argmap.files.saving import save_map
from argmap.formats import native
from argmap.model import Link, Map, Node

SIZES = (50, 500, 5_000, 50_000)


def example(size: int) -> Map:
    """Return a tree of claims with texts of usual length."""
    text = "The present approach, pressure combined with refusing contact, has failed so far. "
    nodes = tuple(Node(id=f"n{i}", text=f"{text}{i}", side="pro") for i in range(size))
    links = tuple(
        Link(id=f"l{i}", sources=(f"n{i}",), target=f"n{(i - 1) // 4}") for i in range(1, size)
    )
    return Map(thesis="n0", nodes=nodes, links=links)


def timed(run: Callable[[], object], times: int = 5) -> float:
    """Return the best of some runs, in milliseconds."""
    best = float("inf")
    for _ in range(times):
        start = perf_counter()
        run()
        best = min(best, perf_counter() - start)
    return best * 1000


def main() -> None:
    """Print milliseconds, and the ratio to `json.loads` and to `json.dumps` with one write."""
    with tempfile.TemporaryDirectory() as folder:
        maps = {f"{size:>6} nodes": example(size) for size in SIZES}
        maps["the op-ed   "] = read(assets.seeds() / "korea-talks.argmap")
        for name, map_ in maps.items():
            _compare(name, map_, Path(folder) / "map.argmap")


def _compare(name: str, map_: Map, path: Path) -> None:
    write(map_, path)
    plain = json.loads(path.read_bytes())

    def bare_save() -> None:
        path.with_suffix(".bare").write_text(json.dumps(plain, indent=2, ensure_ascii=False))

    opening = timed(lambda: read(path)), timed(lambda: json.loads(path.read_bytes()))
    saving = timed(lambda: write(map_, path)), timed(bare_save)
    seen = Fingerprint.of(path)
    whole = timed(lambda: save_map(map_, path, seen))
    encoding = timed(lambda: native.write(map_))
    print(
        f"{name}  open {opening[0]:8.2f} ms ({opening[0] / opening[1]:4.1f} x json.loads)   "
        f"save {saving[0]:8.2f} ms ({saving[0] / saving[1]:4.1f} x dump and write; "
        f"encoding {encoding:.2f} ms)   save in the window {whole:8.2f} ms"
    )


if __name__ == "__main__":
    main()

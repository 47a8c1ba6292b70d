"""Commands that look at maps and change nothing: check, score, layout, info."""

from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argmap.cli.command import (
    DONE,
    FAILED,
    FOUND,
    heard,
    say,
    say_beside,
    say_json,
    takes_file,
    takes_json,
)
from argmap.cli.disk.texts import lent, text_of
from argmap.files.opening import opened
from argmap.model import ArgmapError, LinkKind, NodeKind

if TYPE_CHECKING:
    from argmap.checks import Finding

_GROUPED = 3
SEVERITIES = ("informs", "warns", "blocks")
"""From the least to the gravest: `--fail-on` means this one and all after it."""


def takes_map(parser: ArgumentParser) -> None:
    """Take one map, and perhaps answer in JSON."""
    takes_file(parser)
    takes_json(parser)


def takes_check(parser: ArgumentParser) -> None:
    """Take maps, and the severity at which to fail."""
    parser.add_argument("files", metavar="FILE", nargs="+", type=Path)
    takes_json(parser)
    parser.add_argument("--draft", metavar="TEXT", type=Path, help="the text that they belong to")
    parser.add_argument("--each", action="store_true", help="also of one kind, each in its line")
    parser.add_argument(
        "--fail-on",
        choices=SEVERITIES,
        metavar="SEVERITY",
        help="exit with 1 if there is a finding as grave as this: informs, warns or blocks",
    )


def takes_score(parser: ArgumentParser) -> None:
    """Take one map and a semantics."""
    takes_map(parser)
    takes_semantics(parser)


def takes_semantics(parser: ArgumentParser) -> None:
    """Take a semantics."""
    parser.add_argument(
        "--semantics",
        choices=("weight", "dfquad", "quadratic", "euler"),
        help="how strengths add up; otherwise as the map says",
    )


def check(asked: Namespace) -> int:
    """Print the findings of some maps. One that cannot be read does not stop the others."""
    from argmap.checks import check as look

    found: list[tuple[Path, Finding]] = []
    failed = 0
    for path in asked.files:
        try:
            map_ = heard(path)
            texts = dict([text_of(map_, path, asked.draft)]) if asked.draft else lent(map_, path)
        except ArgmapError as error:
            say_beside([str(error)])
            failed += 1
            continue
        found += [(path, finding) for finding in look(map_, texts)]
    if failed == len(asked.files):
        # Of no map is there anything to tell, not even that it is without findings.
        return FAILED
    if asked.json:
        named = len(asked.files) > 1
        say_json([_finding(finding, str(path) if named else "") for path, finding in found])
    else:
        _say_findings(found, asked.each)
    if failed:
        return FAILED
    return FOUND if _is_grave(asked.fail_on, [finding for _, finding in found]) else DONE


def score(asked: Namespace) -> int:
    """Print how strong each node stands and what each link carries."""
    from argmap.scores import score as weigh
    from argmap.scores import strength_words

    map_ = heard(asked.file)
    scores = weigh(map_, asked.semantics)
    if asked.json:
        say_json(
            {
                "semantics": scores.semantics,
                "nodes": {id_: _score(value) for id_, value in scores.nodes.items()},
                "links": {id_: {"carries": x.carries} for id_, x in scores.links.items()},
            }
        )
        return DONE
    for node in map_.nodes:
        value = scores.nodes[node.id]
        words = f"{strength_words(value.strength)}, {value.status}"
        say(f"{value.strength:.3f}  {words:<28}  {node.id}  {_line(node.text)}")
    return DONE


def layout(asked: Namespace) -> int:
    """Print where each card and each link is drawn."""
    from argmap import paint
    from argmap.layout import arrange

    map_ = heard(asked.file)
    paint.application()
    drawn = arrange(map_, paint.sizes(paint.measure(map_)))
    if asked.json:
        say_json(
            {
                "nodes": {
                    id_: {"x": b.x, "y": b.y, "width": b.width, "height": b.height}
                    for id_, b in drawn.nodes.items()
                },
                "links": {
                    id_: [list(point) for point in route.points]
                    for id_, route in drawn.links.items()
                },
            }
        )
        return DONE
    for id_, box in drawn.nodes.items():
        say(f"{box.x:9.1f} {box.y:9.1f} {box.width:7.1f} x {box.height:<7.1f} {id_}")
    return DONE


def info(asked: Namespace) -> int:
    """Print what a map holds, and what of it is kept without being understood."""
    from argmap.graph import components, is_cyclic

    file = opened(asked.file)
    map_ = file.map
    lost = {link.id for link in map_.dangling}
    links = [link for link in map_.links if link.id not in lost]
    on_links = Counter(link.kind for link in links if link.target in map_.link_by_id)
    node_kinds = Counter(node.kind for node in map_.nodes)
    link_kinds = Counter(link.kind for link in links)
    told: dict[str, Any] = {
        "title": map_.title,
        "nodes": {kind.value: node_kinds[kind] for kind in NodeKind},
        "links": {kind.value: link_kinds[kind] for kind in LinkKind},
        "linked": sum(len(link.sources) > 1 for link in links),
        "undercuts": on_links[LinkKind.ATTACKS],
        "backings": on_links[LinkKind.SUPPORTS],
        "components": components(map_),
        "cyclic": is_cyclic(map_),
        "kept_raw": file.reading.kept_raw,
        "not_understood": list(file.reading.not_understood),
    }
    if asked.json:
        say_json(told)
    else:
        _say_info(told)
        say_beside(file.notices)
    return DONE


def _finding(finding: "Finding", path: str) -> dict[str, Any]:
    told = {
        "code": finding.code,
        "severity": finding.severity,
        "nodes": list(finding.nodes),
        "links": list(finding.links),
        "message": finding.message,
    }
    return {"file": path, **told} if path else told


def _say_findings(found: list[tuple[Path, "Finding"]], each: bool) -> None:
    """Say them one a line; three and more of a code in one, as the window does."""
    from argmap.checks import grouped

    by_path: dict[Path, list[Finding]] = {}
    for path, finding in found:
        by_path.setdefault(path, []).append(finding)
    for path, findings in by_path.items():
        for group in grouped(findings):
            if each or len(group.findings) < _GROUPED:
                for one in group.findings:
                    _say_finding(path, one, one.message, (*one.nodes, *one.links))
            else:
                # The first node or link of each is what it is about.
                at = dict.fromkeys(
                    id_ for one in group.findings for id_ in (*one.nodes, *one.links)[:1]
                )
                _say_finding(path, group.findings[0], group.title, at)
    if not found:
        say("Nothing to point at.")


def _say_finding(path: Path, finding: "Finding", words: str, at: Iterable[str]) -> None:
    places = ", ".join(at)
    say(f"{path}: {finding.severity}: {words} [{finding.code}{': ' if places else ''}{places}]")


def _is_grave(least: str | None, found: list["Finding"]) -> bool:
    if least is None:
        return False
    return any(SEVERITIES.index(x.severity) >= SEVERITIES.index(least) for x in found)


def _score(value: Any) -> dict[str, Any]:
    return {
        "strength": value.strength,
        "low": value.low,
        "high": value.high,
        "status": str(value.status),
    }


def _say_info(told: dict[str, Any]) -> None:
    for name, value in told.items():
        if isinstance(value, dict):
            value = ", ".join(f"{count} {kind}" for kind, count in value.items() if count) or "none"
        if isinstance(value, bool):
            value = "yes" if value else "no"
        if isinstance(value, list):
            value = "; ".join(value) or "nothing"
        say(f"{name.replace('_', ' '):<15} {value}")


def _line(text: str) -> str:
    from argmap.formats.sentences import short

    return short(" ".join(text.split()))

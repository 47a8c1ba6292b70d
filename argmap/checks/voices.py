"""Who says it: are the voices many, independent, named, and speaking of what they know?"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from argmap.checks.finding import Finding, Fix
from argmap.checks.reading import Reading
from argmap.graph import gathered
from argmap.model import LinkKind, Node, NodeKind, Role, Source
from argmap.wording import joined, shortened, terms

# What happened, was written down or was counted has no name to give; people and bodies have.
_THINGS = terms(
    "event events record records report reports data dataset statistics statistic document "
    "documents law statute treaty survey poll census study archive register act decision "
    "results announcement text press media news"
)
_EXPERT = "expert_opinion"
# Alone these name no house, though many a name holds them.
_ANY_HOUSE = terms(
    "university college school institute institution center centre department ministry government "
    "press group foundation council association company committee agency bureau office news "
    "parliament congress senate society union bank court"
)
# One name of an organisation must not be found in another by chance.
_SHORTEST = 3


def single_source(read: Reading) -> Iterable[Finding]:
    """All evidence beneath a main point comes from one source."""
    own = {n.id: [f"{n.source.id}" if n.source else f" {n.id}"] for n in read.evidence}
    below = gathered(read.footing, own, 2, read.knots)
    for id_ in read.main_points:
        voices = below[id_]
        source = read.map.source_by_id.get(next(iter(voices), ""))
        if len(voices) == 1 and source is not None:
            yield Finding(
                "SINGLE_SOURCE",
                "warns",
                (id_,),
                (),
                f"All evidence beneath {read.name(id_)} comes from {_called(source)}.",
                "If that one source gives way, the whole point does.",
                Fix("Add evidence from elsewhere", "add_evidence", id_, NodeKind.EVIDENCE),
            )


def same_origin(read: Reading) -> Iterable[Finding]:
    """Sources that look like several go back to one organisation, author or report."""
    cited: dict[str, list[str]] = defaultdict(list)
    for node in read.evidence:
        if (source := read.source_of(node)) is not None:
            cited[source.id].append(node.id)
    origins: dict[str, list[str]] = defaultdict(list)
    for id_ in cited:
        source = read.map.source_by_id[id_]
        for origin in dict.fromkeys((*_origins(source), *_people(source))):
            origins[origin].append(id_)
    told: set[tuple[str, ...]] = set()
    for sources in map(tuple, origins.values()):
        if len(sources) > 1 and sources not in told:
            told.add(sources)
            names = joined(_called(read.map.source_by_id[id_]) for id_ in sources)
            nodes = tuple(node for id_ in sources for node in cited[id_])
            yield Finding(
                "SAME_ORIGIN",
                "warns",
                nodes,
                (),
                f"{names}, who stand behind {read.names(nodes)}, go back to one origin.",
                "Two voices from one house count as one.",
            )


def source_not_independent(read: Reading) -> Iterable[Finding]:
    """Evidence from the authors' own house, or from who pays them."""
    authors = read.map.source_by_id.get(read.map.authors or "")
    if authors is None:
        return
    for node in read.evidence:
        source = read.source_of(node)
        if source is not None and _is_own(source, authors):
            yield Finding(
                "SOURCE_NOT_INDEPENDENT",
                "warns",
                (node.id,),
                (),
                f"{_called(source)}, who stands behind {read.name(node.id)}, "
                "is tied to the authors' own house.",
                "A friendly voice proves less than an independent one; readers should be told.",
                Fix("Choose another source", "set_source", node.id),
            )


def anonymous_source(read: Reading) -> Iterable[Finding]:
    """The source is a person or body without a name."""
    for node in read.map.nodes:
        source = read.source_of(node)
        if source is None or node.kind is NodeKind.CRITIQUE or not _is_nameless(source):
            continue
        yield Finding(
            "ANONYMOUS_SOURCE",
            "warns",
            (node.id,),
            (),
            f"{read.name(node.id)} comes from a source without a name.",
            "Nobody can weigh or ask a person who is not named.",
            Fix("Name the source", "set_source", node.id),
        )


def unattributed_critique(read: Reading) -> Iterable[Finding]:
    """An objection in a piece for publication that nobody named holds."""
    for node in read.map.nodes if read.map.drafts else ():
        source = read.source_of(node)
        if node.kind is not NodeKind.CRITIQUE or read.is_orphan(node.id):
            continue
        nobody = source is None and node.role is not Role.CONCESSION
        if nobody or (source is not None and (not source.named or not _has_name(source))):
            yield Finding(
                "UNATTRIBUTED_CRITIQUE",
                "warns",
                (node.id,),
                (),
                f"Nobody named holds {read.name(node.id)}.",
                "An objection that nobody holds looks like one put up to be knocked down.",
                Fix("Say who holds it", "set_source", node.id),
            )


def no_credential(read: Reading) -> Iterable[Finding]:
    """An expert is called upon, and nothing says what makes an expert of the source."""
    for node, link, source in _experts(read):
        if source is None or not (source.qualification.strip() or source.field.strip()):
            who = _called(source) if source else "The source"
            yield Finding(
                "NO_CREDENTIAL",
                "warns",
                (node.id,),
                (link,),
                f"{who} is called upon as an expert in {read.name(node.id)}, "
                "but no field or qualification is given.",
                "Expert opinion carries weight in the expert's own field.",
                Fix("Say what makes an expert", "set_source", node.id),
            )


def out_of_field(read: Reading) -> Iterable[Finding]:
    """An expert speaks outside the field that the claim is tagged with ("field: ...")."""
    for node, link, source in _experts(read):
        target = read.map.node_by_id.get(read.map.link_by_id[link].target)
        field = _field(target or node) or _field(node)
        if source and field and source.field and not terms(field) & terms(source.field):
            yield Finding(
                "OUT_OF_FIELD",
                "informs",
                (node.id,),
                (link,),
                f"{_called(source)} knows {source.field}; {read.name(node.id)} is about {field}.",
                "Outside the own field an expert is a well-informed layman.",
                Fix("Choose another source", "set_source", node.id),
            )


def _experts(read: Reading) -> Iterator[tuple[Node, str, Source | None]]:
    for link in read.links:
        if link.scheme == _EXPERT and link.kind is not LinkKind.RESTATES:
            voices = [read.map.node_by_id[id_] for id_ in link.sources]
            cited = [node for node in voices if node.source] or voices[:1]
            yield from ((node, link.id, read.source_of(node)) for node in cited)


def _field(node: Node) -> str:
    tags = (tag.partition(":") for tag in node.tags)
    return next((rest.strip() for head, _, rest in tags if head.strip().lower() == "field"), "")


def _called(source: Source) -> str:
    return shortened(source.known_by) or source.id


def _has_name(source: Source) -> bool:
    return bool(source.name.strip() or source.organisation.strip() or any(source.authors))


def _is_nameless(source: Source) -> bool:
    if not _has_name(source):
        return True
    return not source.named and not terms(source.kind) & _THINGS


def _origins(source: Source) -> Iterator[str]:
    """Where a source comes from, as plain words to be compared."""
    extra = source.model_extra or {}
    wholes = [str(extra.get(key) or "") for key in ("upstream", "funder")]
    for text in (*re.split(r"[;/\n]", source.organisation), *wholes):
        plain = _plain(text)
        if len(plain) >= _SHORTEST:
            yield plain


def _people(source: Source) -> Iterator[str]:
    """Who speaks, as plain words: the authors, or where none are named the source itself."""
    for name in source.authors or (source.name,):
        # "Doe, Jane" is Jane Doe.
        family, comma, given = name.partition(",")
        plain = _plain(f"{given} {family}" if comma else name)
        if len(plain) >= _SHORTEST:
            yield plain


def _plain(text: str) -> str:
    words = re.findall(r"[^\W_]+", text.casefold())
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def _is_own(source: Source, authors: Source) -> bool:
    """Whether one house's name stands within the other's, or a person is on both sides."""
    if source.id == authors.id:
        return True
    if not {*_people(source)}.isdisjoint(_people(authors)):
        return True
    return any(_of_one_house(a, b) for a in _origins(authors) for b in _origins(source))


def _of_one_house(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return short == long or (short not in _ANY_HOUSE and f" {short} " in f" {long} ")

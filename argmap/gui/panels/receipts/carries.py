"""What carries the thesis, what would turn the verdict, and what is weakest."""

from typing import TYPE_CHECKING

from argmap.gui.panels.inspector.fields import name_of
from argmap.gui.panels.plain import signed
from argmap.gui.panels.receipts.explaining import Answer
from argmap.gui.panels.receipts.page import ReceiptsPage
from argmap.model import Map

if TYPE_CHECKING:
    from argmap.scores.receipts import Explanation, Load

_MOST = 12
_FELT = 0.0005


class CarriesPage(ReceiptsPage):
    """The load-bearing report of the thesis, or of another node."""

    titles = ("What its loss would cost", "What would turn the verdict", "Where it is weakest")

    def show_answer(self, answer: Answer) -> None:
        """Fill the columns."""
        super().show_answer(answer)
        told = answer.receipts
        map_ = self.document.map
        if told.node not in {thesis.id for thesis in map_.theses}:
            self.columns.lead(0, f"For “{name_of(map_, told.node, 90)}”", (told.node,))
        self._show_load(map_, told)
        self._show_turns(map_, told)
        self._show_weak(map_, told)

    def _show_load(self, map_: Map, told: "Explanation") -> None:
        heavy = [load for load in told.load if abs(load.loss) > _FELT]
        heavy = [load for load in heavy if not _says_the_same(map_, load, heavy)][:_MOST]
        most = max((abs(load.loss) for load in heavy), default=1.0)
        for load in heavy:
            words = _called(map_, load.id, load.what)
            ids = leads_to(map_, load.id, load.what)
            self.columns.weigh(0, words, points(-load.loss), load.loss / most, ids)
        if not heavy:
            self.columns.say(0, "Nothing moves it yet.")

    def _show_turns(self, map_: Map, told: "Explanation") -> None:
        for ids in told.flips[:6]:
            names = " and ".join(f"“{name_of(map_, id_, 44)}”" for id_ in ids)
            self.columns.lead(1, f"If {names} fell" + (" together" if len(ids) > 1 else ""), ids)
        if not told.flips:
            self.columns.say(1, "No loss of up to three nodes would turn it.")
        for point in told.tipping[:4]:
            self.columns.lead(1, f"It {point.words}.", leads_to(map_, point.id, point.what))
        sure = told.robustness
        self.columns.say(
            1,
            f"Were every judgement a step higher or lower at random, the verdict would be the "
            f"same in {100 * sure.same:.0f} % of tries; nine in ten would end between "
            f"{100 * sure.low:.0f} and {100 * sure.high:.0f} %.",
        )

    def _show_weak(self, map_: Map, told: "Explanation") -> None:
        for weak in [one for one in told.weakest if one.gain > _FELT][:6]:
            step = name_of(map_, map_.link_by_id[weak.link].target, 40)
            words = f"“{name_of(map_, weak.premise, 60)}” holds back its step to “{step}”"
            self.columns.weigh(2, words, points(weak.gain), 0.0, (weak.premise,))
        for title, what, shares in (
            ("By source", "source", told.sources),
            ("By branch", "link", told.branches),
        ):
            if shares.shares:
                exact = "" if shares.exact else " (sampled)"
                self.columns.say(2, f"Fair shares of the score. {title}{exact}", "small")
            ranked = sorted(shares.shares, key=lambda share: -abs(share.share))
            for share in ranked[:5]:
                self.columns.weigh(
                    2,
                    _called(map_, share.id, what, step=False),
                    points(share.share, share.error or 0.0),
                    share.share,
                    leads_to(map_, share.id, what),
                )
        if told.double_edged:
            names = ", ".join(f"“{name_of(map_, id_, 40)}”" for id_ in told.double_edged[:3])
            more = len(told.double_edged) - 3
            rest = f" and {more} more" if more > 0 else ""
            self.columns.lead(2, f"Double-edged: {names}{rest}", told.double_edged)
        if told.left_out:
            self.columns.say(2, "Passed over, as the map is large", "small")
        for sentence in told.left_out:
            self.columns.say(2, sentence)


def points(change: float, error: float = 0.0) -> str:
    """Say a change of a score in points, of a hundred that a score has."""
    number = signed(100 * change, 1 if abs(100 * change) < 9.95 else 0)
    unsure = f" ±{100 * error:.1f}" if error else ""
    return f"{number}{unsure} {'point' if number[1:] in ('1', '1.0') else 'points'}"


def _says_the_same(map_: Map, load: "Load", others: "list[Load]") -> bool:
    """Whether a step costs just what its one premise costs: once is enough."""
    sources = map_.link_by_id[load.id].sources if load.what == "link" else ()
    return len(sources) == 1 and any(
        one.id == sources[0] and abs(one.loss - load.loss) < _FELT for one in others
    )


def _called(map_: Map, id_: str, what: str, *, step: bool = True) -> str:
    if what == "source":
        source = map_.source_by_id.get(id_)
        return (source.known_by or "a source without a name") if source else "a source"
    if what == "link":
        words = " + ".join(name_of(map_, one, 50) for one in map_.link_by_id[id_].sources)
        return f"The step from “{words}”" if step else words
    return name_of(map_, id_, 90)


def leads_to(map_: Map, id_: str, what: str) -> tuple[str, ...]:
    """Return what to select: for a source, the nodes that cite it."""
    if what != "source":
        return (id_,)
    return tuple(node.id for node in map_.nodes_citing.get(id_, ()))

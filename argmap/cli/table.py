"""The table of commands."""

from argmap.cli import asking, drafting, explaining, making, papers, recovering, setting, sources
from argmap.cli.command import Command

COMMANDS: tuple[Command, ...] = (
    Command("check", "find what an editor would point at", asking.takes_check, asking.check),
    Command("score", "tell how strong each node stands", asking.takes_score, asking.score),
    Command("explain", "open a score into what makes it", explaining.takes, explaining.run),
    Command("layout", "tell where each card and link is drawn", asking.takes_map, asking.layout),
    Command("info", "tell what a map holds", asking.takes_map, asking.info),
    Command("convert", "write a map in another format", making.takes_convert, making.convert),
    Command("draft", "write the skeleton of a piece", papers.takes_draft, papers.draft),
    Command("report", "write what carries a thesis", papers.takes_report, papers.report),
    Command("xray", "tell what a text is made of", drafting.takes_text, drafting.xray),
    Command("outline", "print a map as a list", drafting.takes_outline, drafting.outline),
    Command(
        "preflight",
        "hold a text against an outlet's rules",
        drafting.takes_preflight,
        drafting.preflight,
    ),
    Command("sources", "list sources, take them in, write them out", sources.takes, sources.run),
    Command("new", "begin a map from a template", making.takes_new, making.new),
    Command("normalise", "write a map the way argmap does", making.takes_in_out, making.normalise),
    Command("schema", "print the JSON Schema of the file", making.takes_nothing, making.schema),
    Command("set", "change a map's title or another field", setting.takes, setting.run),
    Command("recover", "get back what a crash left unsaved", recovering.takes, recovering.run),
)

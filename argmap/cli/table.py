"""The table of commands."""

from argmap.cli import asking, making, recovering, setting
from argmap.cli.command import Command

COMMANDS: tuple[Command, ...] = (
    Command("check", "find what an editor would point at", asking.takes_check, asking.check),
    Command("score", "tell how strong each node stands", asking.takes_score, asking.score),
    Command("layout", "tell where each card and link is drawn", asking.takes_map, asking.layout),
    Command("info", "tell what a map holds", asking.takes_map, asking.info),
    Command("convert", "write a map in another format", making.takes_convert, making.convert),
    Command("new", "begin a map from a template", making.takes_new, making.new),
    Command("normalise", "write a map the way argmap does", making.takes_in_out, making.normalise),
    Command("schema", "print the JSON Schema of the file", making.takes_nothing, making.schema),
    Command("set", "change a map's title or another field", setting.takes, setting.run),
    Command("recover", "get back what a crash left unsaved", recovering.takes, recovering.run),
)

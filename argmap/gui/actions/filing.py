"""Rows about files: new, open, save, export."""

from functools import partial

from argmap.gui.actions.table import Action, Context


def _window(verb: str, context: Context) -> None:
    context.ask(verb)


def _unsaved(context: Context) -> bool:
    document = context.document
    return not document.is_saved or document.path is None or document.is_stale


FILE = (
    Action("new", "&New", "File", partial(_window, "new"), "Ctrl+N", anywhere=True),
    Action(
        "start",
        "Start pa&ge",
        "File",
        partial(_window, "start"),
        "Ctrl+Shift+N",
        tip="Recent files, starter maps, templates",
        anywhere=True,
    ),
    Action("open", "&Open…", "File", partial(_window, "open"), "Ctrl+O", anywhere=True),
    Action(
        "recent",
        "Open &recent…",
        "File",
        partial(_window, "recent"),
        "Ctrl+R",
        tip="The maps opened or saved last",
        anywhere=True,
    ),
    Action(
        "save",
        "&Save",
        "File",
        partial(_window, "save"),
        "Ctrl+S",
        enabled=_unsaved,
        separated=True,
        anywhere=True,
    ),
    Action("save-as", "Save &as…", "File", partial(_window, "save as"), "Ctrl+Shift+S"),
    Action("backups", "&Earlier versions…", "File", partial(_window, "backups"), ""),
    Action(
        "export",
        "E&xport…",
        "File",
        partial(_window, "export"),
        "Ctrl+E",
        separated=True,
        icon="export",
    ),
    Action(
        "write",
        "&Write out…",
        "File",
        partial(_window, "write"),
        "Ctrl+Shift+E",
        tip="Skeleton, brief, fact sheet or report, as Word, PDF, Markdown, HTML or text",
    ),
    Action("print", "&Print…", "File", partial(_window, "print"), "Ctrl+P"),
    Action(
        "close",
        "&Close",
        "File",
        partial(_window, "close"),
        "Ctrl+W",
        separated=True,
        anywhere=True,
    ),
    Action("quit", "&Quit", "File", partial(_window, "quit"), "Ctrl+Q", anywhere=True),
)

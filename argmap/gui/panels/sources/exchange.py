"""Sources from a reference manager into the map, and out to one."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from argmap import edits
from argmap.gui.document import Document
from argmap.model import FormatError

_OPENS = "Sources (*.bib *.ris *.json);;All files (*)"
_SAVES = "BibTeX (*.bib);;RIS (*.ris);;CSL-JSON (*.json)"


def ask_import(parent: QWidget) -> Path | None:
    """Ask which file to take sources from."""
    name, _ = QFileDialog.getOpenFileName(parent, "Import sources", str(Path.home()), _OPENS)
    return Path(name) if name else None


def ask_export(parent: QWidget) -> Path | None:
    """Ask where to write the sources; the kind chosen is the suffix where none was given."""
    start = str(Path.home() / "sources.bib")
    name, kind = QFileDialog.getSaveFileName(parent, "Export sources", start, _SAVES)
    if not name:
        return None
    path = Path(name)
    return path if path.suffix else path.with_suffix(kind.partition("*")[2].rstrip(")") or ".bib")


def take_in(document: Document, path: Path) -> str:
    """Take the sources of a file into the map, as one step; say what came of it."""
    from argmap.files.loading import load
    from argmap.formats.references import read_sources

    found = read_sources(load(path), str(path))
    before = len(document.map.sources)
    document.do("Import sources", edits.take_in_sources, found)
    new = len(document.map.sources) - before
    return f"{_counted(len(found))} read; {new} new, {len(found) - new} known already."


def write_out(document: Document, path: Path) -> str:
    """Write the sources of the map to a file; say how many."""
    from argmap.files.saving import put
    from argmap.formats.references import write_sources

    sources = document.map.sources
    if not sources:
        raise FormatError("The map has no sources yet.")
    notices = put(path, write_sources(sources, path.suffix))
    return " ".join((f"{_counted(len(sources))} written to {path.name}.", *notices))


def _counted(count: int) -> str:
    return f"{count} {'source' if count == 1 else 'sources'}"

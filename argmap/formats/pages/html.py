"""A page as one HTML file: no script, nothing fetched, every word escaped."""

from html import escape

from argmap.formats.pages.safe import clean, web_link
from argmap.outline.piece import Heading, Page, Paragraph, Run, Table

_STYLE = """
body { font: 17px/1.5 Inter, "Segoe UI", Helvetica, Arial, sans-serif; color: #1d2430;
  max-width: 42rem; margin: 3rem auto; padding: 0 1rem; }
h1 { font-size: 1.7rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
.prompt { color: #5d6775; } .in { margin: .35rem 0; }
table { border-collapse: collapse; font-size: .9rem; width: 100%; }
td { overflow-wrap: anywhere; }
body.wide { max-width: 66rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .7rem;
  border-bottom: 1px solid #ddd; }
aside { font-size: .85rem; color: #5d6775; }
@media (prefers-color-scheme: dark) { body { color: #e8e8e8; background: #1e1e1e; } }
"""


def write(page: Page) -> bytes:
    """Return the page as HTML in UTF-8."""
    title = _words(page.title)
    body_tag = '<body class="wide">' if page.wide else "<body>"
    body = "\n".join(_block(block) for block in page.blocks)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        "style-src 'unsafe-inline'\">\n"
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n{body_tag}\n"
        f"<h1>{title}</h1>\n{body}\n</body>\n</html>\n"
    ).encode()


def _block(block: Heading | Paragraph | Table) -> str:
    if isinstance(block, Heading):
        level = min(6, block.level + 1)
        return f"<h{level}>{_words(block.text)}</h{level}>"
    if isinstance(block, Paragraph):
        inner = "".join(_run(run) for run in block.runs)
        notes = "".join(f"<aside>{_words(r.comment)}</aside>" for r in block.runs if r.comment)
        inset = f' class="in" style="margin-left: {1.4 * block.depth:.1f}rem"'
        return f"<p{inset if block.depth else ''}>{inner}</p>{notes}"
    head = "".join(f"<th>{_words(name)}</th>" for name in block.head)
    rows = "".join(
        f"<tr>{''.join(f'<td>{_run(run)}</td>' for run in row)}</tr>\n" for row in block.rows
    )
    columns = "".join(f'<col style="width: {width:d}%">' for width in block.widths)
    return f"<table>\n{columns}<tr>{head}</tr>\n{rows}</table>"


def _run(run: Run) -> str:
    words = _words(run.text)
    if run.prompt:
        words = f'<span class="prompt">{words}</span>'
    if run.bold:
        words = f"<strong>{words}</strong>"
    if run.italic:
        words = f"<em>{words}</em>"
    url = web_link(run.url)
    return f'<a href="{escape(url, quote=True)}" rel="noopener">{words}</a>' if url else words


def _words(text: str) -> str:
    return escape(clean(text), quote=False)

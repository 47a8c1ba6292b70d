"""Kinds of sources in the words of people, of CSL, of BibTeX and of RIS."""

from typing import NamedTuple


class Kind(NamedTuple):
    """One kind: CSL's type, the word people use, BibTeX's entry type, RIS's type."""

    csl: str
    word: str
    bibtex: str
    ris: str


_KINDS = (
    Kind("document", "", "misc", "GEN"),
    Kind("article-journal", "journal article", "article", "JOUR"),
    Kind("article-magazine", "magazine article", "article", "MGZN"),
    Kind("article-newspaper", "newspaper article", "article", "NEWS"),
    Kind("bill", "bill", "misc", "BILL"),
    Kind("book", "book", "book", "BOOK"),
    Kind("broadcast", "broadcast", "misc", "VIDEO"),
    Kind("chapter", "chapter", "incollection", "CHAP"),
    Kind("dataset", "dataset", "misc", "DATA"),
    Kind("entry-encyclopedia", "encyclopedia entry", "inreference", "ENCYC"),
    Kind("hearing", "hearing", "misc", "HEAR"),
    Kind("interview", "interview", "misc", "PCOMM"),
    Kind("legal_case", "court case", "jurisdiction", "CASE"),
    Kind("legislation", "legislation", "legislation", "STAT"),
    Kind("manuscript", "manuscript", "unpublished", "MANSCPT"),
    Kind("motion_picture", "film", "movie", "MPCT"),
    Kind("paper-conference", "conference paper", "inproceedings", "CPAPER"),
    Kind("patent", "patent", "patent", "PAT"),
    Kind("personal_communication", "personal communication", "letter", "ICOMM"),
    Kind("post-weblog", "blog post", "online", "BLOG"),
    Kind("report", "report", "techreport", "RPRT"),
    Kind("speech", "speech", "misc", "SLIDE"),
    Kind("thesis", "thesis", "phdthesis", "THES"),
    Kind("webpage", "web page", "online", "ELEC"),
)
BY_CSL = {kind.csl: kind for kind in _KINDS}
_BY_WORD = {kind.word: kind.csl for kind in _KINDS}
# Of several kinds with one name there, the plainest.
FROM_BIBTEX = {
    **{kind.bibtex: kind.csl for kind in reversed(_KINDS)},
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "report": "report",
    "inbook": "chapter",
    "conference": "paper-conference",
    "thesis": "thesis",
    "mastersthesis": "thesis",
    "booklet": "book",
    "dataset": "dataset",
}
FROM_RIS = {
    **{kind.ris: kind.csl for kind in reversed(_KINDS)},
    "CONF": "paper-conference",
    "EJOUR": "article-journal",
    "EBOOK": "book",
    "UNPB": "manuscript",
    "GOVDOC": "report",
}
# How people name kinds of their own, as far as it tells what sort of text it is.
_HINTS = (
    ("news", "article-newspaper"),
    ("journal", "article-journal"),
    ("report", "report"),
    ("record", "report"),
    ("book", "book"),
    ("speech", "speech"),
    ("interview", "interview"),
    ("reference", "webpage"),
)
_IN_SOMETHING = ("article", "chapter", "paper", "entry", "post", "webpage", "broadcast")


def kind_of(csl_type: str) -> str:
    """Return the word for a CSL type; the type itself where there is none."""
    known = BY_CSL.get(csl_type)
    return known.word if known else csl_type


def csl_type(kind: str) -> str:
    """Return the CSL type for a kind of people's own, as near as can be told."""
    if kind in BY_CSL:
        return kind
    if kind in _BY_WORD:
        return _BY_WORD[kind]
    said = kind.casefold()
    return next((type_ for hint, type_ in _HINTS if hint in said), "document")


def house_of(type_: str) -> str:
    """Return the variable that names the house behind a source: what it is in, or who issued it."""
    return "container-title" if type_.startswith(_IN_SOMETHING) else "publisher"

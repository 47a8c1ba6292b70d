"""From map to draft: the skeleton of a piece, its core, the brief, the fact sheet."""

from argmap.outline.piece.annotated import annotated_page
from argmap.outline.piece.citing import Listing, plain_list
from argmap.outline.piece.core import core
from argmap.outline.piece.laid import Laid, laid_out
from argmap.outline.piece.pages import Block, Heading, Page, Paragraph, Run, Table
from argmap.outline.piece.papers import brief_page, core_page, draft_page, fact_page
from argmap.outline.piece.parts import SHARES, Entry, Part, PartName, Skeleton, budgets, shares_of
from argmap.outline.piece.report import report_page
from argmap.outline.piece.skeleton import WORDS, main_points, skeleton

__all__ = [
    "SHARES",
    "WORDS",
    "Block",
    "Entry",
    "Heading",
    "Laid",
    "Listing",
    "Page",
    "Paragraph",
    "Part",
    "PartName",
    "Run",
    "Skeleton",
    "Table",
    "annotated_page",
    "brief_page",
    "budgets",
    "core",
    "core_page",
    "draft_page",
    "fact_page",
    "laid_out",
    "main_points",
    "plain_list",
    "report_page",
    "shares_of",
    "skeleton",
]

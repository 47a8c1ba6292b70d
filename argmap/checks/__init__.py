"""Findings: the editor who reads over your shoulder."""

from argmap.checks.finding import Finding, Fix, Group, Severity, ranked
from argmap.checks.preflight import Item, preflight
from argmap.checks.table import CHECKS, Check, check, grouped
from argmap.wording.outlets import Outlet, outlets, read_outlets

__all__ = [
    "CHECKS",
    "Check",
    "Finding",
    "Fix",
    "Group",
    "Item",
    "Outlet",
    "Severity",
    "check",
    "grouped",
    "outlets",
    "preflight",
    "ranked",
    "read_outlets",
]

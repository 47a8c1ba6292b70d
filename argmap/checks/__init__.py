"""Findings: the editor who reads over your shoulder."""

from argmap.checks.finding import Finding, Fix, Group, Severity, ranked
from argmap.checks.table import CHECKS, Check, check, grouped

__all__ = ["CHECKS", "Check", "Finding", "Fix", "Group", "Severity", "check", "grouped", "ranked"]

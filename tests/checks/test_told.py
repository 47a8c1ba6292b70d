"""Every code is told to users, as the table of checks has it."""

import re
from pathlib import Path

from argmap.checks.table import CHECKS

PAGE = Path(__file__).resolve().parents[2] / "docs" / "findings.md"


def test_the_page_of_findings_tells_every_code_and_severity_as_the_table_does() -> None:
    rows = re.findall(r"^\| ([A-Z_]+) \| (\w+) \| .+ \| .+ \|$", PAGE.read_text("utf-8"), re.M)

    assert rows == [(check.code, check.severity) for check in CHECKS]

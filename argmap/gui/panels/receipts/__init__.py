"""What carries the thesis, what would fell it, what to write next."""

from argmap.gui.panels.receipts.carries import CarriesPage
from argmap.gui.panels.receipts.explaining import Explaining
from argmap.gui.panels.receipts.next import NextPage
from argmap.gui.panels.receipts.page import ReceiptsPage
from argmap.gui.panels.receipts.readings import ReadingsPage
from argmap.gui.panels.receipts.whatif import WhatIf, WhatIfPage

__all__ = [
    "CarriesPage",
    "Explaining",
    "NextPage",
    "ReadingsPage",
    "ReceiptsPage",
    "WhatIf",
    "WhatIfPage",
]

"""Set up for development, tests included, and print the Python that has it all."""

import sys

from argmap.setup import places
from argmap.setup.environment import ready
from argmap.setup.faults import FAILED, SetupError


def main() -> int:
    """Print the Python that has everything, after making it where there was none."""
    root = places.checkout()
    if root is None:
        print("argmap is installed, and only a checkout can be set up.", file=sys.stderr)
        return FAILED
    try:
        print(ready.python_for_development(root))
    except SetupError as fault:
        print(fault, file=sys.stderr)
        return FAILED
    return 0


if __name__ == "__main__":
    sys.exit(main())

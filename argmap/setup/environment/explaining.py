"""Why an installation failed, in words, going by what pip printed."""

import os
import platform
import re
from pathlib import Path

_OFFLINE = (
    "NewConnectionError",
    "Failed to establish a new connection",
    "name resolution",
    "getaddrinfo failed",
    "Network is unreachable",
    "ProxyError",
    "ConnectTimeoutError",
    "ReadTimeoutError",
    "NameResolutionError",
    "SSLError",
)
_CAUSES: tuple[tuple[tuple[str, ...], str], ...] = (
    (
        ("No space left on device", "Errno 28"),
        "The disk is full: free some space and start argmap again.",
    ),
    (
        ("CERTIFICATE_VERIFY_FAILED", "SSLCertVerificationError"),
        "The package index could not be trusted, for its certificate was refused: check the clock "
        "of this machine and the certificates of your network, and start argmap again.",
    ),
    (
        _OFFLINE,
        "The package index cannot be reached: connect to the network once (or give pip a proxy "
        "or a folder of wheels, PIP_PROXY or PIP_FIND_LINKS), and start argmap again.",
    ),
    (
        ("Permission denied", "Errno 13"),
        "The folder may not be written to: set ARGMAP_VENV to a folder of your own, and start "
        "argmap again.",
    ),
)
_NO_BUILD = re.compile(r"No matching distribution found for (\S+)")


def explain(record: str, file: Path) -> str:
    """Say in one sentence why pip failed, going by what it printed."""
    for signs, sentence in _CAUSES:
        if any(sign in record for sign in signs):
            return sentence
    absent = _NO_BUILD.search(record)
    if absent and os.environ.get("PIP_NO_INDEX", "0").lower() not in ("0", "false", "no", ""):
        return (
            f"pip is told to use no package index (PIP_NO_INDEX) and does not find {absent[1]} "
            "elsewhere: unset that, or set PIP_FIND_LINKS to a folder of wheels that has it, and "
            "start argmap again."
        )
    if absent:
        return (
            f"No build of {absent[1]} fits Python {platform.python_version()} on this system "
            f"({platform.system()}, {platform.machine()}): start argmap with another Python."
        )
    errors = [line for line in record.splitlines() if line.startswith("ERROR:")]
    reason = errors[-1].removeprefix("ERROR:").strip() if errors else "it gave no reason"
    return f"pip could not install what argmap needs ({reason}); its record is {file}."

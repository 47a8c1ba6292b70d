"""Maps on the disk: saved whole or not at all, backed up, locked, recovered.

`read` and `write` are the small library. The faces also use, each as `from argmap.files
import NAME`: `opening` (with notices and fingerprint), `saving` (looks at the disk first),
`backups`, `recovery`, `lock`, `places`.
"""

from argmap.files.opening import read, write

__all__ = ["read", "write"]

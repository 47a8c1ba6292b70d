"""The window: a drawing of the document that people can take hold of."""

import os
from importlib import import_module

# Looking through all that is installed for plug-ins of pydantic takes as long as reading a map.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

# All that needs no Qt, before anything of Qt: once PySide6 is there, its import hook reads the
# source of each module that is imported, which doubles what these take.
for _name in ("edits", "files.opening", "layout", "picture", "scores"):
    import_module(f"argmap.{_name}")

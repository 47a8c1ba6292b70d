"""The window: a drawing of the document that people can take hold of."""

import os

# Looking through all that is installed for plug-ins of pydantic takes as long as reading a map.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

# All that needs no Qt, before anything of Qt: once PySide6 is there, its import hook reads the
# source of each module that is imported, which doubles what these take.
import argmap.edits
import argmap.files.opening
import argmap.layout
import argmap.picture
import argmap.scores  # noqa: F401

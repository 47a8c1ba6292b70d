"""The window: a drawing of the document that people can take hold of."""

# All that needs no Qt, before anything of Qt: once PySide6 is there, its import hook reads the
# source of each module that is imported, which doubles what these take.
import argmap.edits
import argmap.files.opening
import argmap.layout
import argmap.picture
import argmap.scores  # noqa: F401

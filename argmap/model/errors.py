"""Failures a user can act on. Everything else is a bug and rises to the one exception hook."""


class ArgmapError(Exception):
    """Something went wrong that the user can mend; the message says what and how."""


class EditError(ArgmapError):
    """An edit that cannot be made; nothing was changed."""


class FormatError(ArgmapError):
    """A file that cannot be read or written in the format asked for."""


class FileError(ArgmapError):
    """A file that cannot be opened or saved."""

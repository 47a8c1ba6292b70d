"""What lies outside of Python: the display, the libraries Qt stands on, Debian's packages."""

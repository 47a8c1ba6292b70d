"""The environment of a checkout: is it there, does it still fit, and how it is made."""

"""The first run: everything between a fresh checkout and a started face.

This room imports the standard library and nothing else, not even the other rooms, because
it works before the dependencies are there. `start.run` is the way in.

Environment variables that it heeds:

- `ARGMAP_VENV`: the folder for the environment, instead of `.venv` in the checkout.
- `ARGMAP_NO_SETUP`: when set, nothing is installed and no environment is made; what is
  missing is said in a sentence.
- `QT_QPA_PLATFORM`: when set, the window is Qt's business and no display is looked for.
- whatever pip heeds (`PIP_INDEX_URL`, `PIP_FIND_LINKS`, proxies, its configuration files).

`ARGMAP_SETUP_ROUND` is its own: it keeps a start from running itself again for ever.
"""

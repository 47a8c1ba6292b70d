"""The tests on the article that started it all run only where that article lies."""

import os

collect_ignore = [] if os.environ.get("ARGMAP_SHARED") else ["test_article.py"]

"""The text of a document in another format, as a draft: .txt .md .docx .html .odt, and PDF."""

from argmap.formats.texts.reading import LARGEST, LONGEST, read_text

__all__ = ["LARGEST", "LONGEST", "read_text"]

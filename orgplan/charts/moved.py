"""What a body says of heads that are not where their work is: without it the heads of its cards do not add up."""

from orgplan.charts import words
from orgplan.text import Language, Text

Moved = tuple[int, int]
"""Heads moved in, and moved out."""


def moved_words(moved: Moved, language: Language, texts: tuple[Text, Text, Text] = words.MOVED) -> str:
    """In brackets, to follow the heads of a body; nothing where all are with their work. `texts`: in, out, both."""
    came, left = moved
    into, out, both = texts
    if came and left:
        return both[language].format(f"{came:,}", f"{left:,}")
    text = into if came else out
    return text[language].format(f"{came or left:,}") if came or left else ""

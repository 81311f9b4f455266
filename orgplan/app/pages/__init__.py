"""One page per file, each with a `page()` that draws it."""

"""Reports: the facts gathered, the paragraphs written, and what is still open."""

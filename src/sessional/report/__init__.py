"""Pure: facts in frozen dataclasses become a document tree, and the tree becomes a file."""

"""One index of what can be found, read through visibility. It knows nothing of the subjects that it holds."""

"""The operations: one file for each subject. Each finds what it is about, makes one call, and gives it a shape."""

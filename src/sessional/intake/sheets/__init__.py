"""Sheets coming in: the directory of parties and registrations, as people keep them in tables (.xlsx, .csv)."""

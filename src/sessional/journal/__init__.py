"""One line per change: who, what, before, after, when; chained by hash."""

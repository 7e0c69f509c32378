"""Sessional: from the facts of a meeting to its report, in six languages."""

__version__ = "0.1.0"

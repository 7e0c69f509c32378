"""The facts of a meeting, gathered from all rooms for the composer."""

from sessional.drafting.gathering.report import facts_of

__all__ = ["facts_of"]

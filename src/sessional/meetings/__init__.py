"""Meetings: sittings, agenda, what was considered, statements, attendance."""

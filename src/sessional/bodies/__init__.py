"""A body, its mandates, work plans and Bureau; its parties and capacities."""

"""Papers and their symbols."""

"""Files coming in: records of a body's work. Whatever arrives is checked whole before any of it is kept."""

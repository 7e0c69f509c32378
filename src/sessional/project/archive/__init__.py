"""Everything that an installation keeps, or everything of one body, in one file that every database can be made of again."""

"""The pages of the public site, for reading, in six languages."""

"""Facts with a status, names in several languages, texts and their versions."""

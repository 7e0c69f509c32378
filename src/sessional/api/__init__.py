"""The same readings and actions as JSON: what is public for everybody, the rest with tokens of limited scope."""

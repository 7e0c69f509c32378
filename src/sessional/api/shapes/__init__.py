"""What goes out and comes in as JSON: one file for each subject. ``of`` makes a shape of what is kept."""

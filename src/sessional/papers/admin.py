"""Nothing of papers is shown in the administration: some of them wait for their release, and are for the desk alone."""

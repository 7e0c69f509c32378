"""Long work: asked for once, carried out by a worker, and to be looked at meanwhile."""

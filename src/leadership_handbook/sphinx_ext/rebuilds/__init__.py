"""Nothing stale: what a page asks for, and what came of it."""

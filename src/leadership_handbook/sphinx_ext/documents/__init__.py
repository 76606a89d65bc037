"""Records into Sphinx: the book, its project, its languages."""

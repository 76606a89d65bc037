"""Nodes, the same for every format."""

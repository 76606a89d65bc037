"""What others can read: one module a format."""

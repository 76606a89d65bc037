"""The handbook: the immutable collection of all records, and their relations."""

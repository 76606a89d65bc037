"""What the shelf of records promises as a whole."""

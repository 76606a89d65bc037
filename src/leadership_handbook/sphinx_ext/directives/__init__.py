"""What a hand-written page can say."""

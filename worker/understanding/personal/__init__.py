"""What a question says of the asker, and what it asks of their own log."""

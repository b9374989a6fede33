"""The classifier that tells questions to the articles from questions to rows, names masked."""

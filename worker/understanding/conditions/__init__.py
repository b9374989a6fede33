"""What narrows an answer besides places, grades and hours: types, lengths, bolts, videos, features, exclusions."""

"""The fine-tuning half and all evaluation; nothing outside imports it."""

"""Working with a language model: prompts, what is quoted into them, their length, and what may be kept of an answer."""

"""Orders to the service, told from harmless questions that look like them."""

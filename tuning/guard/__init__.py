"""The classifier beside the rules of the input guard: orders to the service against questions to it."""

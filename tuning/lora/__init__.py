"""LoRA of a local base model on the pairs: what is learned is how to answer, and no base weight changes."""

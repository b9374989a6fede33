"""Base, fine-tuned, RAG and both, measured on the same items: who knows, who reads, who cites, who abstains."""

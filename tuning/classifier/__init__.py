"""Train the linear classifiers that the service runs: frames become questions, questions become a small file."""

"""What a question wants done and of what: the intent, the subject, the attributes, the article."""

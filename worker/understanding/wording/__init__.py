"""A question's words as the readers know them: dialects, slang, typing slips, learners' English, masks."""

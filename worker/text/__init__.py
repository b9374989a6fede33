"""Text that is compared, not shown: folding, languages and bigrams; nothing here knows of climbing."""

"""The classifier that tells whether what is asked is on record at all, beside the rules that read what it is."""

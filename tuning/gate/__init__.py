"""The gate before a tuned model may answer anybody: no worse in facts, better in form, or refused with the table."""

"""The classifier of query types that the service asks where its rules are unsure."""

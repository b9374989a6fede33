"""Train the small linear ranker that orders search results, and measure it against the fixed formula."""

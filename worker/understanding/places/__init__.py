"""Places: regions, towns and landmarks, where somebody is, and which crags or gyms lie there or near."""

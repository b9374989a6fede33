"""Days, hours and seasons: which are asked about, and which only tell of somebody's day."""

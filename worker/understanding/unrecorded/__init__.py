"""What is asked and no row or article holds: said to be unknown, never answered by something near."""

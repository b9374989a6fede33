"""What is asked of gyms: what they have, what they cost, and which of them is meant by it."""

"""The steps by which one question is read by itself: heard, aimed, measured, placed, bound, named, reconsidered."""

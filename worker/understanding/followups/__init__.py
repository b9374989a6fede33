"""Questions that go on from earlier turns, written out so that they can be read alone."""

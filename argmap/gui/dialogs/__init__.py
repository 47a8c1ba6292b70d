"""The few boxes that ask or explain."""

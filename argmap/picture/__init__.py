"""The map drawn as shapes."""

"""The map as a drawing one can take hold of."""

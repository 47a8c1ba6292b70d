"""The docks: outline, inspector, findings."""

"""Every change a person can make, each a pure function from map to map."""

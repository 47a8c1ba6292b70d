"""How links run when the cards have their places."""

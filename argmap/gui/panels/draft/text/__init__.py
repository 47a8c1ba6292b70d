"""What the draft's editor is made of: its air, its handles, what moves while one types."""

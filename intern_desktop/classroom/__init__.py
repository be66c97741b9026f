"""A centre and its people: who they are, how they sign in, what the trainer sees."""

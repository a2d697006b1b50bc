"""The pages: each only puts together what other files make."""

"""A CV, whatever form it came in: what it says, line by line, and what that answers."""

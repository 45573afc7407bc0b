"""The records of the catalogue: frozen dataclasses, one module for each kind."""

"""One command, one module, named after it; each has a function ``run``."""

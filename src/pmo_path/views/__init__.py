"""Catalogue and advice to records for scripts and documents for people; pure."""

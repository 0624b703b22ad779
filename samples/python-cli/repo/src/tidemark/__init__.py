"""Prints tide tables."""

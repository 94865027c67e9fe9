"""Runs one Chaos Toolkit experiment of a run and stores its journal."""

__version__ = "0.1.0"

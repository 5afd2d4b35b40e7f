"""Checks of what an EHC plan contains: structure and recorded facts, never the meaning of its words."""

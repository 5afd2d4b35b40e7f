"""placeholder"""
from __future__ import annotations
def settled(context): return None

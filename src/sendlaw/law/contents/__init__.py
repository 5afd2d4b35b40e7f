"""What documents must contain: one module for each, of requirements only."""

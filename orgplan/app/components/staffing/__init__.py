"""The sections of the staffing page."""

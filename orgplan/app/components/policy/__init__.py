"""The parts of the page of rules and goals."""

"""What is measured, and the independent oracles that the measured code must agree with."""

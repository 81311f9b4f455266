"""The planner's screen. Pages are files; state holds JSON and ids; the work is done below, in `orgplan.run`."""

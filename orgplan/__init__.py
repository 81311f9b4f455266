"""orgplan: a planner for organisational structure and staffing of economically developed towns."""

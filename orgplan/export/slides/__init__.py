"""Native shapes and connectors: what the PowerPoint file is put together from."""

"""Files that carry a centre from one PC to another."""

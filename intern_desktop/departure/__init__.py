"""Getting one candidate ready: programmes and the checklist."""

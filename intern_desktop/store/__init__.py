"""What people did, kept for good: the journal, its folds, keys, copies."""

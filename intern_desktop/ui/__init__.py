"""What is seen. Qt lives here and in `app`; truth does not."""

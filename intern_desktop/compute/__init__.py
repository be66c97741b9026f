"""The payroll as lines of JSON: what may be asked, how it is read, and what is answered."""

"""The payslip of one month, exact to the yen. Pure: no Qt, no database, no clock, no float."""

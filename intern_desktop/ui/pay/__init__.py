"""Pay: one month, the years ahead, offers beside each other, a real payslip held against the law, and paper."""

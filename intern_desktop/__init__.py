"""intern_desktop: from "I want to work in Japan" to the day of departure, offline."""

__version__ = "0.1.0"

"""How the pages of each sample are set out, as blocks."""

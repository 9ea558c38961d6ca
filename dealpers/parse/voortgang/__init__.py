"""Reader of the progress of a deal (``voortgang/``)."""

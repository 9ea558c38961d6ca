"""Duties and moments in sentences: the actor, the action and the time."""

"""Characters of symbol fonts by their code in the private use area, and raised figures."""

SYMBOLS = {
    "f0b7": "•", "f0a7": "•", "f0d8": "•", "f0fc": "✓", "f0fe": "☒", "f0a8": "☐", "f06f": "☐", "f0e0": "→",
    "f0a3": "≤", "f0b3": "≥", "f0b1": "±", "f0b0": "°", "f0b4": "×", "f06d": "μ", "f0de": "⇒",
}  # fmt: skip
RAISED = str.maketrans("0123456789()+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻")
"""Figures and signs as raised characters."""

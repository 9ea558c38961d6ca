"""Derivations from the progress of a deal: latest values, stages of money, reports compared, duties done."""

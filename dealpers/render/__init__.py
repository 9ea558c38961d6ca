"""Everything that is printed from the model; nothing here reads or writes a file."""

"""XML and metadata of the Staatscourant."""

"""Cache of intermediate results: each under a hash of everything that the result follows from (docs/cache.md).

No result needs the cache: a build without it makes the same bytes.
"""

from dealpers.build.cache.blob_store import BlobStore
from dealpers.build.cache.fingerprint import Fingerprint
from dealpers.build.cache.layers import Cache, DiskCache, MemoryCache
from dealpers.build.cache.memo import NO_CACHE, Memo

__all__ = ["NO_CACHE", "BlobStore", "Cache", "DiskCache", "Fingerprint", "Memo", "MemoryCache", "keys"]

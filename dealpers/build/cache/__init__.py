"""Cache of intermediate results: each under a hash of everything that the result follows from (docs/cache.md).

No result needs the cache: a build without it makes the same bytes.
"""

from dealpers.build.cache.blob_store import BlobStore
from dealpers.build.cache.fingerprint import Fingerprint
from dealpers.build.cache.in_git import cache_in_git
from dealpers.build.cache.layers import Cache, DiskCache, LostValueError, MemoryCache
from dealpers.build.cache.memo import NO_CACHE, Memo
from dealpers.build.cache.program_codes import learn_patterns, learn_templates, save_patterns, save_templates
from dealpers.build.cache.typed import Form

__all__ = [
    "NO_CACHE",
    "BlobStore",
    "Cache",
    "DiskCache",
    "Fingerprint",
    "Form",
    "LostValueError",
    "Memo",
    "MemoryCache",
    "cache_in_git",
    "keys",
    "learn_patterns",
    "learn_templates",
    "save_patterns",
    "save_templates",
]

"""Refusals of the operating system, in Dutch wherever they are met."""

import errno
import os

import pytest

from dealpers.model.troubles import trouble

COMMON = [
    *(errno.EIO, errno.EMFILE, errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.ENOMEM, errno.EACCES, errno.ENOENT),
    *(errno.EISDIR, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG, errno.EEXIST, errno.ENOTEMPTY),
]


@pytest.mark.parametrize("code", COMMON)
def test_a_common_refusal_is_reported_in_dutch(code: int) -> None:
    assert os.strerror(code) not in trouble(OSError(code, os.strerror(code)))


def test_a_rare_refusal_has_the_words_of_the_system() -> None:
    assert trouble(OSError(errno.EXDEV, os.strerror(errno.EXDEV))) == os.strerror(errno.EXDEV)


def test_links_in_a_circle_have_one_message_for_every_python() -> None:
    assert trouble(RuntimeError("Symlink loop")) == trouble(OSError(errno.ELOOP, "x")) == "koppelingen in een kring"

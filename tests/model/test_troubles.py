"""Refusals of the operating system, in Dutch wherever they are met."""

import errno
import os

import pytest

from dealpers.model.troubles import trouble


@pytest.mark.parametrize("code", [errno.EIO, errno.EMFILE, errno.ENOSPC, errno.EROFS, errno.ENOMEM, errno.EACCES])
def test_a_common_refusal_is_reported_in_dutch(code: int) -> None:
    assert os.strerror(code) not in trouble(OSError(code, os.strerror(code)))


def test_a_rare_refusal_has_the_words_of_the_system() -> None:
    assert trouble(OSError(errno.ELOOP, os.strerror(errno.ELOOP))) == os.strerror(errno.ELOOP)

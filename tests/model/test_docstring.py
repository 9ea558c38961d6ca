"""Words in docstrings are the same where Python drops docstrings."""

import subprocess
import sys

from conftest import ROOT

PROGRAM = """
from dealpers.check import RULES
from dealpers.parse.soorten import SOORTEN
from dealpers.render.data.schema import deal_schema, schema_of
print(deal_schema(), [schema_of(kind.record) for kind in SOORTEN], [(r.code, r.name, r.asks) for r in RULES])
"""


def test_rules_and_schemas_are_the_same_without_docstrings() -> None:
    run = [
        subprocess.run([sys.executable, flag, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True)
        for flag in ("-B", "-OO")
    ]
    assert len(run[0].stdout) > 10_000
    assert run[0].stdout == run[1].stdout

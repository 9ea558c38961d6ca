"""Subset of the IATI 2.03 activity schema: the elements that the program writes, in the order of the official schema.

The official ``iati-activities-schema.xsd`` is only packaged with libraries pinned to versions of 2018, so it is no test
dependency; the activity of the test deal was valid to it when this subset was written.
"""

from lxml import etree

_CODES = '<data type="string"><param name="pattern">[1-4]</param></data>'
_DAY = '<attribute name="iso-date"><data type="date"/></attribute>'
_WORDS = '<oneOrMore><element name="narrative"><text/></element></oneOrMore>'
_VALUE = (
    '<element name="value"><attribute name="currency"/><attribute name="value-date"><data type="date"/></attribute>'
    '<data type="decimal"/></element>'
)
_COMMENT = f'<optional><element name="comment">{_WORDS}</element></optional>'
_MEASURED = (
    '<optional><attribute name="value"/></optional><zeroOrMore><element name="dimension"><attribute name="name"/>'
    f'<attribute name="value"/></element></zeroOrMore>{_COMMENT}'
)
_PERIOD = f'<element name="period-start">{_DAY}</element><element name="period-end">{_DAY}</element>'
_INDICATOR = (
    '<element name="indicator"><attribute name="measure"/><attribute name="ascending">'
    '<data type="boolean"/></attribute><attribute name="aggregation-status"><data type="boolean"/></attribute>'
    f'<element name="title">{_WORDS}</element>'
    '<zeroOrMore><element name="baseline"><attribute name="year"><data type="positiveInteger"/></attribute>'
    f"{_DAY}{_MEASURED}</element></zeroOrMore>"
    f'<zeroOrMore><element name="period">{_PERIOD}'
    f'<zeroOrMore><element name="target">{_MEASURED}</element></zeroOrMore>'
    f'<zeroOrMore><element name="actual">{_MEASURED}</element></zeroOrMore></element></zeroOrMore></element>'
)
_SCHEMA = (
    '<element name="iati-activities" xmlns="http://relaxng.org/ns/structure/1.0" '
    'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">'
    '<attribute name="version"><value>2.03</value></attribute>'
    '<element name="iati-activity"><attribute name="xml:lang"/><attribute name="default-currency"/>'
    r'<element name="iati-identifier"><data type="string"><param name="pattern">[A-Z]{2,3}-[A-Z0-9_]+-\S+</param>'
    "</data></element>"
    '<element name="reporting-org"><attribute name="ref"/><attribute name="type"/>'
    f'<attribute name="secondary-reporter"><data type="boolean"/></attribute>{_WORDS}</element>'
    f'<element name="title">{_WORDS}</element>'
    f'<element name="description"><attribute name="type"/>{_WORDS}</element>'
    '<oneOrMore><element name="participating-org"><optional><attribute name="type"/></optional><attribute name="role"/>'
    f"{_WORDS}</element></oneOrMore>"
    f'<element name="activity-status"><attribute name="code">{_CODES}</attribute></element>'
    f'<oneOrMore><element name="activity-date"><attribute name="type">{_CODES}</attribute>{_DAY}</element></oneOrMore>'
    f'<zeroOrMore><element name="budget"><attribute name="type"/><attribute name="status"/>{_PERIOD}{_VALUE}</element>'
    '</zeroOrMore><zeroOrMore><element name="transaction">'
    f'<element name="transaction-type"><attribute name="code"/></element>'
    f'<element name="transaction-date">{_DAY}</element>{_VALUE}'
    f'<element name="description">{_WORDS}</element><element name="provider-org">{_WORDS}</element>'
    "</element></zeroOrMore>"
    '<zeroOrMore><element name="result"><attribute name="type"/>'
    '<attribute name="aggregation-status"><data type="boolean"/></attribute>'
    f'<element name="title">{_WORDS}</element><oneOrMore>{_INDICATOR}</oneOrMore></element></zeroOrMore>'
    "</element></element>"
)


def problems(activity: bytes) -> str:
    """Complaint of the schema about a file; empty for a valid one."""
    schema = etree.RelaxNG(etree.fromstring(_SCHEMA))
    return "" if schema.validate(etree.fromstring(activity)) else str(schema.error_log)

"""The Dutch language: dates, amounts, plurals, sentences, stems and spelling."""

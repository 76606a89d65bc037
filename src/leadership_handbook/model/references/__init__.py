"""A work as other people's programs read it: CSL-JSON, BibTeX, RIS.

Everything here takes and returns plain values, a mapping in CSL's own words: it knows
no record, so that a page of the handbook is described by the same means as a work.
"""

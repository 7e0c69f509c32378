"""The record file: all that is kept of one body, as a YAML file that people can read and write.

:mod:`.reading` turns bytes into a tree whose every value knows its line, :mod:`.schema` says what may stand where,
:mod:`.checking` joins the two and lists what is wrong, :mod:`.loading` keeps the record, :mod:`.exporting` and
:mod:`.writing` give it back, and :mod:`.documenting` writes the reference in ``docs/``.
"""

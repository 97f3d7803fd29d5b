"""Anonymises a table with ANJANA. Reads JSON on standard input: columns, rows (lists of values), k, max_suppressed
(percent) and per column its steps (parallel lists of values, the finest first). Prints by row its values, or null."""

import contextlib
import json
import sys

import numpy
import pandas
from anjana.anonymity import k_anonymity

asked = json.load(sys.stdin)
columns = asked["columns"]
table = pandas.DataFrame(asked["rows"], columns=columns)
table.insert(0, "row", range(len(table)))
steps = {name: {step: numpy.array(values) for step, values in enumerate(asked["steps"][name])} for name in columns}
# What it says of itself is not the answer.
with contextlib.redirect_stdout(sys.stderr):
    made = k_anonymity(table, [], columns, asked["k"], asked["max_suppressed"], steps)
kept = {int(row["row"]): [row[name] for name in columns] for _, row in made.iterrows()}
json.dump([kept.get(row) for row in range(len(table))], sys.stdout)

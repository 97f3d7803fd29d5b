"""Reads a package as its users do, and prints as JSON what it found. Usage: read_package.py FOLDER"""

import json
import sys
from pathlib import Path
from xml.etree import ElementTree

import duckdb
import pandas
from frictionless import Package, validate
from pycanon import anonymity

folder = Path(sys.argv[1])
privacy = json.loads((folder / "privacy.json").read_text())
quasi = privacy["quasi_identifiers"]

csv = pandas.read_csv(folder / "responses.csv", dtype={name: str for name in ["respondent", *quasi]})
parquet = pandas.read_parquet(folder / "responses.parquet")
excel = pandas.read_csv(
    folder / "responses-excel.csv", sep=";", decimal=",", dtype={name: str for name in ["respondent", *quasi]}
)
long = pandas.read_csv(folder / "responses-long.csv")
items = [name for name in csv.columns if name not in ["respondent", *quasi]]


def mean(path):
    sql = f"""SELECT count(*), avg("{items[0]}") FROM '{path}' WHERE "{items[0]}" < 96"""
    return duckdb.sql(sql).fetchall()[0]


# The order of elements that the schema of DDI-Codebook 2.5 asks for, of those that we use.
ORDER = {
    "var": ["labl", "qstn", "valrng", "txt", "catgry", "varFormat", "notes"],
    "prodStmt": ["prodDate", "software"],
    "citation": ["titlStmt", "prodStmt"],
    "fileTxt": ["fileName", "dimensns", "fileType"],
    "stdyDscr": ["citation", "stdyInfo", "othrStdyMat"],
    "codeBook": ["stdyDscr", "fileDscr", "dataDscr"],
}


def in_order(element):
    order = ORDER.get(element.tag.split("}")[1], [])
    places = [order.index(child.tag.split("}")[1]) for child in element] if order else []
    return places == sorted(places)


ddi = list(ElementTree.parse(folder / "ddi.xml").iter())
report = validate(str(folder / "datapackage.json"))
print(json.dumps({
    "rows": len(csv),
    "same_in_parquet": csv.equals(parquet[csv.columns].astype(csv.dtypes.to_dict())),
    "same_in_excel": csv.equals(excel.astype(csv.dtypes.to_dict())),
    "long_rows": len(long),
    "duckdb_csv": mean(folder / "responses.csv"),
    "duckdb_parquet": mean(folder / "responses.parquet"),
    "frictionless_valid": report.valid,
    "frictionless_rows": len(Package(str(folder / "datapackage.json")).get_resource("responses").read_rows()),
    "ddi_in_order": all(in_order(element) for element in ddi),
    "ddi_variables": sum(element.tag.endswith("}var") for element in ddi),
    "k": int(anonymity.k_anonymity(csv, quasi)),
    "l": int(anonymity.l_diversity(csv, quasi, [items[0]])),
}))

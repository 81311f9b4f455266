"""Reads a town from a workbook, CSV files or JSON, and writes it back; every fault found is reported at once."""

from orgplan.ingest.csv_folder import write_csv
from orgplan.ingest.guide import GuideRow
from orgplan.ingest.json_file import write_json
from orgplan.ingest.load import catalogue_digest, load, load_upload, shipped_bodies
from orgplan.ingest.plan_file import load_plan
from orgplan.ingest.readers import READERS, Reader
from orgplan.ingest.retyped import load_sheets, sheets_of, sheets_of_folder, sheets_of_town, workbook_of
from orgplan.ingest.sources import Loaded, Sources
from orgplan.ingest.template import write_template
from orgplan.ingest.typed import Sheets, json_of, sheets_of_json
from orgplan.ingest.workbook import write_excel

__all__ = [
    "READERS",
    "GuideRow",
    "Loaded",
    "Reader",
    "Sheets",
    "Sources",
    "catalogue_digest",
    "json_of",
    "load",
    "load_plan",
    "load_sheets",
    "load_upload",
    "sheets_of",
    "sheets_of_folder",
    "sheets_of_json",
    "sheets_of_town",
    "shipped_bodies",
    "workbook_of",
    "write_csv",
    "write_excel",
    "write_json",
    "write_template",
]

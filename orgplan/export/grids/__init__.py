"""The tables that go with the chart, one a file; workbook and web page have the same."""

from orgplan.export.grids.about import ABOUT
from orgplan.export.grids.bodies import BODIES
from orgplan.export.grids.delta import DELTA
from orgplan.export.grids.findings import FINDINGS
from orgplan.export.grids.grid import Cell, Column, Grid, Rows
from orgplan.export.grids.ledger import LEDGER
from orgplan.export.grids.measures import MEASURES
from orgplan.export.grids.oversight import OVERSIGHT
from orgplan.export.grids.persons import PERSONS
from orgplan.export.grids.placements import PLACEMENTS
from orgplan.export.grids.posts import POSTS
from orgplan.export.grids.staffing import STAFFING

GRIDS: tuple[Grid, ...] = (
    DELTA,
    PLACEMENTS,
    STAFFING,
    LEDGER,
    POSTS,
    OVERSIGHT,
    BODIES,
    PERSONS,
    MEASURES,
    FINDINGS,
    ABOUT,
)

__all__ = ["GRIDS", "Cell", "Column", "Grid", "Rows"]

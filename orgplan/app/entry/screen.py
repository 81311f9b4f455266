"""What runs for every visitor: frame, language, navigation; everything else is in `orgplan.app`."""

from contextlib import suppress

from orgplan.app.frame import frame
from orgplan.app.language import current, switch

frame()
switch()

from orgplan.app.bar import show_bar  # noqa: E402  the page's head is drawn before the slow libraries are loaded
from orgplan.app.desk import FAULTS  # noqa: E402
from orgplan.app.router import navigation  # noqa: E402
from orgplan.app.solving import collect  # noqa: E402
from orgplan.app.trouble import told_here  # noqa: E402

page = navigation(current())
with suppress(*FAULTS):  # the page meets the same fault where it needs the scenario, and says so there
    collect()
with told_here("page"):
    show_bar(page.url_path)
    page.run()

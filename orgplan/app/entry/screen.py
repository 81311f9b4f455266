"""What runs for every visitor: frame, language, navigation; everything else is in `orgplan.app`."""

from orgplan.app.frame import frame
from orgplan.app.language import current, switch

frame()
switch()

from orgplan.app.bar import show_bar  # noqa: E402  the page's head is drawn before the slow libraries are loaded
from orgplan.app.router import navigation  # noqa: E402
from orgplan.app.solving import collect  # noqa: E402

page = navigation(current())
collect()
show_bar(page.url_path)
page.run()

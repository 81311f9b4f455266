"""What runs for every visitor: pages, language, navigation; everything else is in `orgplan.app`."""

import streamlit as st

from orgplan.app import words
from orgplan.app.frame import frame
from orgplan.app.language import current, switch

frame()
switch()
language = current()

from orgplan.app.pages import plan  # noqa: E402  the page's head is drawn before the slow libraries are loaded

st.navigation(
    [
        st.Page(
            plan.page, title=words.PLAN_PAGE[language], url_path="plan", icon=":material/account_tree:", default=True
        )
    ],
    position="top",
).run()

"""The door: `streamlit run app.py`. Pages, language, navigation; everything else is in `orgplan.app`."""

import streamlit as st

from orgplan.app import words
from orgplan.app.frame import frame
from orgplan.app.language import current, switch
from orgplan.app.pages import plan

frame()
switch()
language = current()

st.navigation(
    [
        st.Page(
            plan.page, title=words.PLAN_PAGE[language], url_path="plan", icon=":material/account_tree:", default=True
        )
    ],
    position="top",
).run()

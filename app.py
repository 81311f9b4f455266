"""The door: `streamlit run app.py`. What is slow to load begins to load before the first visitor comes."""

import streamlit as st
from starlette.middleware import Middleware

from orgplan.app.astray import Astray
from orgplan.app.unforeseen import unforeseen
from orgplan.app.visitor import Welcome
from orgplan.app.warm import SCREEN, warming

app = st.App(SCREEN, lifespan=warming, middleware=[Middleware(Astray), Middleware(Welcome)], on_script_error=unforeseen)

"""The dashboard's entry for `streamlit run`: navigation only."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from dashboard.frame import framed
from dashboard.views import figures, over_time, sources

HERE = Path(__file__).parent  # no icon by name: Streamlit would fetch it from another host

st.set_page_config(page_title="OnRecord", page_icon=str(HERE / "icon.png"), layout="wide")
st.logo(HERE / "icon.png")
st.html(HERE / "look.css")
st.navigation(
    [
        st.Page(framed(over_time.show), title="Over time", default=True),
        st.Page(framed(figures.show), title="Figures", url_path="figures"),
        st.Page(framed(sources.show), title="Sources", url_path="sources"),
    ],
    position="top",
).run()

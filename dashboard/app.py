"""The dashboard's entry for `streamlit run`: navigation only."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from dashboard.frame import framed, open_frame
from dashboard.languages import ask_language, take_language
from dashboard.speech import t
from dashboard.views import add, check, claim, figures, findings, over_time, review, sources

HERE = Path(__file__).parent  # no icon by name: Streamlit would fetch it from another host

st.set_page_config(page_title="OnRecord", page_icon=str(HERE / "icon.png"), layout="wide")
st.logo(HERE / "icon.png")
st.html(HERE / "look.css")
take_language()
page = st.navigation(
    [
        st.Page(open_frame(check.show), title=t("Check"), default=True),
        st.Page(framed(over_time.show), title=t("Over time"), url_path="over-time"),
        st.Page(framed(figures.show), title=t("Figures"), url_path="figures"),
        st.Page(framed(findings.show), title=t("Findings"), url_path="findings"),
        st.Page(framed(review.show), title=t("Review"), url_path="review"),
        st.Page(framed(sources.show), title=t("Sources"), url_path="sources"),
        st.Page(open_frame(add.show), title=t("Add"), url_path="add"),
        st.Page(framed(claim.show), title=t("Claim"), url_path="claim", visibility="hidden"),
    ],
    position="top",
)
ask_language()
page.run()

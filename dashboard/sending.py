"""Charts on their way to the browser, without the slow check against Vega-Lite's schema: the tests make it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import altair as alt
import streamlit as st
from altair.utils.schemapi import debug_mode

alt.theme.enable("none")  # the default one gives charts a width that Streamlit does not want


def send_chart(made: Callable[[], alt.LayerChart], **options: Any) -> None:
    """Make a chart and show it, as `st.altair_chart` would, which takes the same options."""
    with debug_mode(False):
        spec = made().to_dict(validate=False)
    st.vega_lite_chart(spec, **options)

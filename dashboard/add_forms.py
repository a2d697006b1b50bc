"""The three ways to add articles: files, pasted text, addresses."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import streamlit as st

from dashboard.added import PASTED
from dashboard.adding import Item
from dashboard.naming import language_name
from dashboard.speech import t
from dashboard.wording import number
from data.vocabulary import codes
from ingest.readers.html import headed
from ingest.readers.web import is_address

FILE_MB, ALL_MB, MOST_FILES = 50, 100, 500
LONGEST = 500_000  # characters of a pasted text
ADDRESSES = 20
_MB = 1024 * 1024


def ask_files() -> list[Item]:
    """Files to read, once they are sent; empty until then, and where they are too many or too large."""
    with st.form("add-files", border=False):
        files = st.file_uploader(
            t("Articles: text, web pages, PDF, Word, e-mail, exports, archives"),
            accept_multiple_files=True,
            max_upload_size=FILE_MB,
        )
        said = _particulars("files", t("Where the files do not say it themselves"))
        sent = _sent()
    if not sent:
        return []
    if not files:
        st.error(t("Choose at least one file."))
    elif len(files) > MOST_FILES or sum(file.size for file in files) > ALL_MB * _MB:
        st.error(
            t(
                "That is too much at once: up to {files} files and {megabytes} MB. For more, run onrecord ingest.",
                files=number(MOST_FILES), megabytes=number(ALL_MB),
            )
        )  # fmt: skip
    else:
        return [_item(_plain(file.name), file.getvalue(), said) for file in files]
    return []


def ask_text() -> list[Item]:
    """A pasted text, once it is sent."""
    with st.form("add-text", border=False):
        text = st.text_area(t("Text of the article"), height=260, max_chars=LONGEST, key="add-text-body")
        with _row():
            title = st.text_input(t("Headline"), key="add-text-title", width=368)
            url = st.text_input(t("Its address on the web"), key="add-text-url", width=368)
        said = _fields("text")
        sent = _sent()
    if not sent:
        return []
    if not text.strip():
        st.error(t("Paste the text of an article."))
    elif url.strip() and not is_address(url.strip()):
        st.error(t("The address must begin with http:// or https://."))
    else:
        return [Item(PASTED, _line(text, title.strip(), url.strip(), said))]
    return []


def ask_addresses() -> list[Item]:
    """Addresses to read, once they are sent."""
    with st.form("add-web", border=False):
        written = st.text_area(t("Addresses of articles or of feeds (RSS, Atom), one a line"), height=120)
        st.caption(
            t("Each page is read once, if its host allows it; of a feed, the {n} newest articles.", n=number(20))
        )
        said = _particulars("web", t("Where the pages do not say it themselves"))
        sent = _sent()
    return _addresses(written.split(), said) if sent else []


def _addresses(names: Sequence[str], said: dict[str, str]) -> list[Item]:
    wrong = [name for name in names if not is_address(name)]
    if not names:
        st.error(t("Give at least one address."))
    elif wrong:
        st.error(t("Each address must begin with http:// or https://. These do not:"))
        st.text("\n".join(wrong[:ADDRESSES]))
    elif len(names) > ADDRESSES:
        st.error(t("That is too much at once: up to {n} addresses.", n=number(ADDRESSES)))
    else:
        return [_item(name, None, said) for name in dict.fromkeys(names)]
    return []


def _particulars(key: str, label: str) -> dict[str, str]:
    with st.expander(label):
        return _fields(key)


def _fields(key: str) -> dict[str, str]:
    with _row():
        outlet = st.text_input(t("Outlet"), key=f"add-{key}-outlet", width=260)
        published = st.date_input(
            t("Published on"), value=None, key=f"add-{key}-published", format="YYYY-MM-DD", width=200
        )
        language = st.selectbox(
            t("Language of the text"), ["", *codes()], key=f"add-{key}-language", width=260,
            format_func=lambda code: language_name(code) if code else t("Recognise it"),
        )  # fmt: skip
    day: Any = published
    return {"outlet": outlet.strip(), "published": day.isoformat() if day else "", "language": language or ""}


@contextmanager
def _row() -> Iterator[None]:
    with st.container(horizontal=True):
        yield


def _sent() -> bool:
    return st.form_submit_button(t("Read and keep"), type="primary")


def _line(text: str, title: str, url: str, said: dict[str, str]) -> bytes:
    """A pasted text in the form of docs/claim.md, its headline first."""
    body = headed(title or None, text.replace("\r\n", "\n"))
    named = {"text": body, "title": title, "url": url, **said}
    return json.dumps({name: value for name, value in named.items() if value}).encode()


def _item(name: str, raw: bytes | None, said: dict[str, str]) -> Item:
    return Item(name, raw, said["outlet"], said["published"], said["language"])


def _plain(name: str) -> str:
    """A file's name without signs that do something."""
    return "".join(sign if sign.isprintable() else "\ufffd" for sign in name)[:200]

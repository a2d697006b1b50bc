"""*Check* through Streamlit's own test driver, and what it draws and words."""

import re
from datetime import date
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.answers import answer_html
from dashboard.pasted import answer, pasted
from dashboard.pasted_html import option, reading_html, text_html
from dashboard.speech import speak
from dashboard.verdicts import mood, sentence, signed, tally

TWO = "Since fighting began Ukraine has lost 58 tanks and 4,130 servicemen, Russia's Defence Ministry said"
SAID = "Russia's Defence Ministry said Ukraine lost more than 4,130 soldiers in Kursk"
LONG = "\n".join(f"Russia's Defence Ministry said Ukraine lost {n} tanks in Kursk." for n in range(57, 77))
EVIL = '<b>77 tanks</b><img src="https://evil.example/x.png" onerror="alert(1)"> ![x](https://evil.example/y.png)'


@pytest.fixture(autouse=True)
def english_again():
    yield
    speak("en")


@pytest.fixture
def opened(monkeypatch, stores):
    """Opens the page on a store, with an address."""

    def run(store="filled", /, **address):
        monkeypatch.setenv("ONRECORD_STORE", str(stores[store]))
        script = (
            "from dashboard.frame import open_frame\nfrom dashboard.views import check\nopen_frame(check.show)()"
        )
        app = AppTest.from_string(script, default_timeout=30)
        for name, value in address.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception
        return app

    return run


def html(app):
    return "\n".join(element.body for element in app.html)


def texts(app):
    return "\n".join(element.value for element in app.text)


def address(app):
    return {name: value if isinstance(value, str) else value[-1] for name, value in app.query_params.items()}


def submit(app, text):
    app.text_area[0].set_value(text)
    return press(app, "Check")


def press(app, label):
    next(one for one in app.button if one.label == label).click().run()
    assert not app.exception
    return app


@pytest.mark.parametrize("store", ["filled", "empty", "missing"])
def test_a_newcomer_gets_examples_that_state_a_figure(opened, store):
    app = opened(store)
    examples = [one for one in app.button if one.label != "Check"]
    assert len(examples) == 3 and app.text_area[0].value == ""
    examples[0].click().run()
    assert address(app) == {"text": examples[0].label} and app.text_area[0].value == examples[0].label
    assert '<mark class="figure">more than 29,600</mark>' in html(app)


@pytest.mark.parametrize("store", ["empty", "missing"])
def test_without_a_record_texts_are_read_and_the_way_to_one_is_shown(opened, store):
    for app in (opened(store), opened(store, text=TWO)):
        assert 'href="/add"' in html(app) and "onrecord ingest FILE" in html(app)
    assert '<mark class="figure">58</mark>' in html(app) and "or-verdict" not in html(app)
    assert not any(one.label == "Look up all of them" for one in app.button)


def test_the_text_of_the_address_is_answered(opened):
    page = html(opened(text=SAID))
    assert "Russian Ministry of Defence said exactly this." in page
    assert "20 Aug 2024" in page and "2 outlets (" in page and "TASS" in page and "VnExpress" in page
    assert page.count('<mark class="figure">more than 4,130</mark>') == 2, "in the text, and on record"
    assert re.search(r'href="/claim\?claim=\w+-\d+"', page)
    assert re.search(r">Others then</th><td>25 Aug 2024</td><td><a [^>]*>An officer: 2,000 or", page)


def test_another_number_is_told_from_the_one_on_record(opened):
    page = html(opened(text="Russia's Defence Ministry said Ukraine lost 59 tanks in Kursk"))
    assert "said another figure for this: &quot;58&quot;" in page and "or-near" in page
    assert "or-no" in html(opened(text="who said 123,456,789?"))


def test_the_figure_of_the_address_is_opened(opened):
    assert '<mark class="figure">58</mark>' in html(opened(text=TWO))
    start = str(TWO.index("4,130"))
    app = opened(text=TWO, figure=start)
    assert '<mark class="figure">4,130</mark>' in html(app) and '<mark class="other">58</mark>' in html(app)
    app.selectbox[-1].set_value(str(TWO.index("58"))).run()
    assert address(app) == {"text": TWO, "figure": str(TWO.index("58"))}
    assert '<mark class="figure">58</mark>' in html(opened(text=TWO, figure="no such"))


def test_all_figures_are_looked_up_when_asked_for(opened):
    app = opened(text=TWO)
    assert len(app.dataframe) == 0, "only the opened one is looked up"
    press(app, "Look up all of them")
    assert address(app) == {"text": TWO, "all": "1"}
    table = app.dataframe[0].value
    assert list(table["Figure"]) == ["1. 58", "2. 4,130"]
    assert all(words.startswith("✓ Russian Ministry of Defence") for words in table["On record"])
    assert "✓ said so: 2 · ≈ said otherwise: 0 · – not on record: 0" in texts(app)
    submit(app, SAID)
    assert address(app) == {"text": SAID} and len(app.dataframe) == 0


def test_a_long_text_stays_out_of_the_address(opened):
    app = submit(opened(text=SAID), LONG)
    assert address(app) == {} and "cannot be shared" in texts(app)
    assert app.text_area[0].value == LONG and "20 figures in this text" in [one.label for one in app.selectbox]
    app.selectbox[-1].set_value(str(LONG.index("76"))).run()
    assert '<mark class="figure">76</mark>' in html(app) and set(address(app)) == {"figure"}
    assert "cannot be shared" not in texts(opened(text=SAID))


def test_what_the_text_does_not_say_is_in_the_address(opened):
    app = opened(text="Наши потери – 58 танков", published="2024-08-20", outlet="ТАСС")
    assert (app.date_input[0].value, app.text_input[0].value) == (date(2024, 8, 20), "ТАСС")
    assert "20 Aug 2024" in html(app) and "ТАСС" in html(app)
    app.selectbox[0].set_value("ru")
    app.date_input[0].set_value(date(2024, 8, 21))
    press(app, "Check")
    assert address(app) == {
        "text": "Наши потери – 58 танков", "text-language": "ru", "published": "2024-08-21", "outlet": "ТАСС",
    }  # fmt: skip
    assert opened(text=SAID, published="soon", **{"text-language": "xx"}).date_input[0].value is None


def test_a_text_without_a_figure_is_said_to_be_one(opened):
    app = opened(text="how many tanks did Russia lose?")
    assert "No figure was found" in texts(app) and "tanks (counted: tanks)" in texts(app)
    assert "No figure was found" in texts(opened(text="hm"))


@pytest.mark.parametrize("store", ["filled", "missing"])
@pytest.mark.parametrize("text", [EVIL, "\x00 29,600 \u202etanks", "29,600 {words} {n} %s", "29,600 " + "9" * 400])
def test_a_hostile_text_is_only_text(opened, store, text):
    app = opened(store, text=text)
    page = html(app)
    assert "<img" not in page and "<b>" not in page and app.error.len == 0
    assert not any("evil" in one.value for one in [*app.markdown, *app.caption])


def test_a_store_that_cannot_be_read_is_named(opened, stores, tmp_path):
    stores["broken"] = tmp_path / "broken.duckdb"
    stores["broken"].write_bytes(b"no store" * 100)
    app = opened("broken", text=SAID)
    assert app.error and "broken.duckdb" in texts(app)


def read(text, number=0):
    found = pasted(text, None, None, None)
    return found, found.figures[number]


def test_no_character_of_a_text_is_lost():
    found, figure = read(f"{LONG}\n{EVIL}", 9)
    page = re.sub(r"<summary>.*?</summary>", "", text_html(found, figure))
    assert unescape(re.sub(r"<[^>]+>", "", page)) == found.text
    assert page.count("<mark class") >= 21 and "<details>" in page, "what is far from the figure is folded"


def test_a_reading_tells_the_chain_and_how_sure_it_is():
    _, figure = read("Theo Reuters, Bộ Quốc phòng Nga cho biết Ukraine đã mất 58 xe tăng ở Kursk.")
    page = reading_html(figure, "VnExpress", dated=False)
    assert "→ VnExpress" in page and "sure" in page and "tanks lost" in page
    assert "Stated on" not in page, "nobody gave a date"
    assert "Stated on" in reading_html(figure, "VnExpress", dated=True)
    assert option(3, figure).startswith("3. 58 – tanks")


def test_verdicts_are_in_the_readers_language(filled):
    answers = [answer(filled, figure) for text in (SAID, "123,456,789") for figure in read(text)[0].figures[:1]]
    assert [mood(one) for one in answers] == ["yes", "no"]
    speak("uk")
    assert sentence(answers[1]) == "Такої заяви в базі немає." and signed(answers[1]).startswith("– ")
    assert tally(answers) == "✓ так і заявляли: 1 · ≈ заявляли інакше: 0 · – немає в базі: 1"
    assert "Інші тоді ж" in answer_html(answers[0], str)


def test_an_answer_shows_hostile_articles_as_text(filled):
    (figure,) = pasted("77", None, None, "en").figures
    page = answer_html(answer(filled, figure), lambda claim: f"/claim?claim={claim}&x=\"'<")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert set(re.findall(r"<(\w+)", page)) <= {
        "p", "section", "h4", "blockquote", "mark", "a", "table", "tr", "th", "td",
    }  # fmt: skip

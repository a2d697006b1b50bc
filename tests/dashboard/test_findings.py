"""*Findings* and *Review*: what is shown, what is decided, and that the record in memory follows."""

from datetime import date
from shutil import copy

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import audit_process, auditing
from dashboard.auditing import findings
from dashboard.copying import taken
from dashboard.correcting import NAMED, OUTLET, as_number, changes, choices, source_choice
from dashboard.finding_list import Wanted, chosen, counted, shown_claims, weight
from dashboard.finding_words import explained
from dashboard.precision import share_words, wilson
from dashboard.queries.ask import Ask
from dashboard.queries.claims import claims
from dashboard.queries.figures import Filters, find, rows
from dashboard.queries.queue import Queue, next_in
from dashboard.record import record, stamp_of, write
from dashboard.speech import speak
from data.audit import Finding
from data.errors import StoreError
from data.reviewing import decide, history, judge, undo
from data.store import open_store
from tests.dashboard.disputed import dispute


@pytest.fixture(scope="module")
def disputed(tmp_path_factory):
    return dispute(tmp_path_factory.mktemp("store") / "disputed.duckdb")


@pytest.fixture
def store(tmp_path, disputed):
    return copy(disputed, tmp_path / "disputed.duckdb")


in_a_process = auditing._lines


@pytest.fixture(autouse=True)
def audited_here(monkeypatch):
    """The audit within this process: to start one of its own takes longer than most tests."""
    monkeypatch.setattr(auditing, "_lines", audit_process.lines)


def test_a_process_of_its_own_finds_the_same(store, tmp_path):
    assert list(in_a_process(store)) == list(audit_process.lines(store)) != []
    with pytest.raises(StoreError, match="no store yet"):
        in_a_process(tmp_path / "none.duckdb")


@pytest.fixture
def english_again():
    yield
    speak("en")


@pytest.fixture
def opened(monkeypatch, store):
    """Opens a page on the store, with an address, as a reviewer."""

    def run(page, reviewer="ana", /, **address):
        monkeypatch.setenv("ONRECORD_STORE", str(store))
        assert findings(record(store), 60) is not None
        app = AppTest.from_string(
            f"from dashboard.frame import framed\nfrom dashboard.views import {page}\nframed({page}.show)()",
            default_timeout=30,
        )
        app.session_state["reviewer-name"] = reviewer
        for name, value in address.items():
            app.query_params[name] = value
        app.run()
        assert not app.exception
        return app

    return run


def html(app):
    return "\n".join(element.body for element in app.html)


def press(app, label):
    next(one for one in app.button if one.label == label).click()
    app.run()
    assert not app.exception
    return app


# The record in memory follows a decision


def copied(path):
    return record(path).cursor().execute("FROM copied ORDER BY claim_id").fetchall()


def anew(path):
    """The same store's record, taken from the file."""
    return taken(path, stamp_of(path), None)


DECISIONS = [
    lambda connection: decide(connection, "b-0", "confirmed", reviewer="ana"),
    lambda connection: decide(
        connection, "b-0", "corrected", changes={"value": 9800, "party": None}, reviewer="ana"
    ),
    lambda connection: decide(connection, "b-0", "rejected", reason="no", reviewer="ana"),
    lambda connection: undo(connection, decide(connection, "b-0", "rejected", reason="no", reviewer="ana")),
]


@pytest.mark.parametrize("act", DECISIONS, ids=["confirmed", "corrected", "rejected", "undone"])
def test_the_record_after_a_decision_equals_one_taken_anew(store, act):
    before = record(store)
    write(store, ["b"], act)
    after, fresh = record(store), anew(store)
    assert after.memory is before.memory, "copied again whole"
    assert after.stamp == stamp_of(store) and after.decided == fresh.decided
    for table in ("copied", "parts_of_the_same", "drawable", "counted"):
        rows = [sorted(map(repr, one.cursor().execute(f"FROM {table}").fetchall())) for one in (after, fresh)]
        assert rows[0] == rows[1], table


def test_what_another_process_wrote_is_not_missed(store):
    before = record(store)
    with open_store(store) as connection:
        decide(connection, "a-0", "rejected", reason="elsewhere", reviewer="ben")
    write(store, ["b"], DECISIONS[0])
    after = record(store)
    assert after.memory is not before.memory
    assert "a-0" not in {row[0] for row in copied(store)}


def test_an_opinion_on_a_finding_looks_for_no_findings_anew(store):
    kept = record(store)
    (first, *_) = found = findings(kept, 60)
    write(store, [], lambda connection: judge(connection, first, "confirmed", reviewer="ana"))
    assert record(store).decided.verdicts[first.id]["verdict"] == "confirmed"
    assert findings(record(store), 0) is found


# Which findings, in which order, in which words


def finding(kind, claims=("a", "b"), documents=("x",), **facts):
    return Finding(kind, claims, documents, "tanks", "Russia", ("ua-general-staff",), ("General Staff",), "", facts)


def test_the_numbers_that_lie_furthest_apart_come_first():
    near = finding("total_fell", value_before=100, value=99)
    far = finding("total_fell", ("c", "d"), value_before=100, value=10)
    wide = finding("no_source", ("e",), ("x", "y", "z"), outlet="A", count=9)
    slim = finding("no_source", ("f", "g"), ("x",), outlet="B", count=2)
    assert chosen([slim, near, wide, far], Wanted(state="all"), {}) == [far, near, wide, slim]
    assert weight(near) == (0.01, 1, 2) and weight(slim) == (0.0, 1, 2)
    assert counted([slim, near, far]) == {"total_fell": 2, "no_source": 1}


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        (Wanted(), 1),
        (Wanted(state="explained"), 1),
        (Wanted(state="confirmed"), 0),
        (Wanted(type="total_fell", state="all"), 1),
        (Wanted(source="nobody", state="all"), 0),
        (Wanted(source="ua-general-staff", measure="tanks", state="all"), 2),
    ],
    ids=str,
)
def test_filters_of_findings(wanted, count):
    one, other = finding("total_fell", value_before=2, value=1), finding("no_source", outlet="A", count=2)
    assert len(chosen([one, other], wanted, {other.id: {"verdict": "explained"}})) == count


def test_of_very_many_figures_the_first_and_the_last_are_shown():
    many = finding("no_source", tuple("abcdefgh"))
    assert shown_claims(many, 4) == ["a", "b", "g", "h"] and shown_claims(many, 9) == list("abcdefgh")


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("en", ["9,000 tanks (Russia) up to 3 Mar 2026", "a running total does not fall"]),
        ("vi", ["9.000", "3 thg 3, 2026", "số cộng dồn không thể giảm"]),
        ("ru", ["9\xa0000 на 3 мар. 2026", "Нарастающий итог не уменьшается"]),
        ("uk", ["9\xa0000 на 3 бер. 2026", "Наростальний підсумок не зменшується"]),
    ],
)
def test_a_finding_is_told_in_the_readers_language(code, parts, english_again):
    speak(code)
    facts = {"value_before": 9000.0, "value": 8800.0, "day_before": "2026-03-03", "day": "2026-03-04"}
    told = explained(finding("total_fell", **facts))
    assert all(part in told for part in parts), told


def test_the_odd_one_out_and_other_phrases_are_translated_too(english_again):
    speak("ru")
    odd = "B is the odd one out (1 independent against 3); the source's own text is not on record."
    facts = {"day": "2026-03-04", "difference": "figures", "figure": "12", "outlets": ["A"], "other_figure": "13"}
    told = explained(finding("misquote", **facts, other_outlets=["B"], odd=odd))
    assert "Выбивается B (независимых публикаций: 1 против 3)" in told and "расходятся цифры" in told
    slip = finding("slip_of_scale", lower=1, higher=1000, lower_outlet=["A"], higher_outlet=["B"], did=None,
                   slip="a factor of 1,000")  # fmt: skip
    assert "разница в 1\xa0000 раз" in explained(slip)


def test_every_finding_of_a_store_can_be_told_in_every_language(store, english_again):
    for code in ("en", "vi", "ru", "uk"):
        speak(code)
        for one in findings(record(store), 60):
            assert "{" not in explained(one)


# The page of findings


def test_findings_are_grouped_counted_and_weighed(opened):
    page = html(opened("findings"))
    assert "Total fell · 2" in page and "No source · 1" in page
    assert page.index("aircraft") < page.index("9,000 tanks"), "the deeper fall comes first"
    assert '<mark class="figure">8,800</mark>' in page and "/claim?claim=b-0" in page


def test_findings_take_their_filters_from_the_address(opened):
    page = html(opened("findings", type="total_fell", measure="tanks"))
    assert "Total fell · 1" in page and "aircraft" not in page
    assert opened("findings", state="confirmed").info
    assert "Total fell · 2" in html(opened("findings", page="99")), "a page too far is the last one"


def test_a_finding_is_confirmed_and_taken_back(opened, store):
    app = opened("findings", finding=fell(store).id)
    press(app, "It is a contradiction")
    assert "Confirmed by ana" in html(app)
    assert "tanks" not in html(opened("findings")), "it is open no more"
    app = press(opened("findings", finding=fell(store).id), "Take back")
    assert "Confirmed by ana" not in html(app)


def test_an_explanation_needs_its_reason(opened, store):
    app = press(opened("findings", finding=fell(store).id), "It is explained")
    assert app.warning and not record(store).decided.verdicts
    next(one for one in app.text_input if one.label.startswith("Why")).set_value("<b>recount</b>")
    press(app, "It is explained")
    assert "&lt;b&gt;recount&lt;/b&gt;" in html(app)


def test_without_a_name_nothing_is_decided(opened, store):
    app = opened("findings", "", finding=fell(store).id)
    assert all(one.disabled for one in app.button if one.label.startswith("It is"))
    assert all(one.disabled for one in opened("review", "").button if one.label in ("Confirm", "Reject"))


def test_a_finding_that_is_gone(opened):
    assert any("not among those" in one.value for one in opened("findings", finding="gone").text)


def test_findings_say_that_they_are_looked_for(opened, monkeypatch):
    monkeypatch.setattr("dashboard.views.findings.findings", lambda _record, _wait: None)
    assert any("being compared" in one.value for one in opened("findings").text)


def test_a_hostile_outlet_stays_text(opened):
    page = html(opened("findings", type="no_source"))
    assert "&lt;img src=x" in page and "<img" not in page
    page = html(opened("review"))
    assert "&lt;img src=x" in page and "<img" not in page


def fell(store):
    return next(one for one in findings(record(store), 60) if one.type == "total_fell" and one.measure == "tanks")


# The queue


def walk(asked, queue):
    place, seen = "", []
    while (coming := next_in(asked, queue, place)).claim:
        place = coming.place
        seen.append(coming.claim)
    return seen, coming


def test_the_queue_begins_with_the_least_sure(store):
    seen, end = walk(Ask(record(store)), Queue())
    assert seen[:4] == ["e-0", "f-0", "b-0", "a-0"] and len(seen) == end.total == 6 and end.left == 0


def test_the_queue_is_narrowed_and_decided_figures_leave_it(store):
    asked = Ask(record(store))
    assert walk(asked, Queue(source="ru-mod"))[0] == ["f-0"] == walk(asked, Queue(measure="ships"))[0]
    assert walk(asked, Queue(language="vi"))[1].total == 0
    write(store, ["e"], lambda connection: decide(connection, "e-0", "confirmed", reviewer="ana"))
    assert next_in(Ask(record(store)), Queue()).claim == "f-0"


def test_a_random_order_is_stable_for_a_day_and_another_on_the_next(store):
    asked = Ask(record(store))
    first = walk(asked, Queue(seed="2026-11-23"))[0]
    assert sorted(first) == sorted(walk(asked, Queue())[0])
    assert first == walk(asked, Queue(seed="2026-11-23"))[0]
    assert any(first != walk(asked, Queue(seed=f"2026-11-{day}"))[0] for day in (24, 25, 26))


# Corrections


def form_of(claim, **given):
    """The form as it opens on a claim, with some boxes filled otherwise."""
    from dashboard.correcting import CHOSEN, DATES, NUMBERS, as_typed

    source, name = source_choice(claim)
    filled = {field: claim[field] or "" for field in CHOSEN} | {field: claim[field] for field in DATES}
    filled |= {field: as_typed(claim[field]) for field in NUMBERS} | {"place": claim["place"] or ""}
    return filled | {"delta": claim["delta"], "source": source, "source_name": name} | given


CORRECTIONS = [
    ({}, {}),
    ({"value": "8 900"}, {"value": 8900.0}),
    ({"value_max": "9,000.5", "qualifier": "between"}, {"value_max": 9000.5, "qualifier": "between"}),
    ({"measure": "", "party": "Ukraine"}, {"measure": None, "party": "Ukraine"}),
    ({"stated_on": date(2026, 1, 2), "delta": True}, {"stated_on": date(2026, 1, 2), "delta": True}),
    (
        {"source": "ru-mod"},
        {"source": "ru-mod", "source_id": "ru-mod", "source_name": "Russian Ministry of Defence"},
    ),
    ({"source": NAMED, "source_name": " Ann "}, {"source": None, "source_id": None, "source_name": "Ann"}),
    ({"source": OUTLET}, {"source": None, "source_id": None, "source_name": None}),
]


@pytest.mark.parametrize(("given", "changed"), CORRECTIONS, ids=[str(case[0]) for case in CORRECTIONS])
def test_what_a_form_changes(store, given, changed):
    (claim,) = claims(Ask(record(store)), ["b-0"])
    found = changes(claim, form_of(claim, **given))
    assert {name: value for name, value in found.items() if claim[name] != value} == found
    assert {**{name: claim[name] for name in changed}, **found} == changed


@pytest.mark.parametrize("given", [{"value": "many"}, {"source": NAMED, "source_name": " "}], ids=str)
def test_what_a_form_cannot_say(store, given):
    (claim,) = claims(Ask(record(store)), ["b-0"])
    with pytest.raises(StoreError):
        changes(claim, form_of(claim, **given))


def test_numbers_are_typed_as_the_language_writes_them(english_again):
    assert as_number("29,600.5") == 29600.5 and as_number(" ") is None
    speak("vi")
    assert as_number("29.600,5") == 29600.5


def test_a_field_keeps_what_the_registry_does_not_know():
    assert "unicorns" in choices("measure", "unicorns") and choices("measure", None)[0] == ""
    assert choices("source", None)[:2] == [OUTLET, NAMED] and set(choices("status", "asserted")) == {
        "asserted", "planned", "denied",
    }  # fmt: skip


# The page of reviews


def test_a_confirmed_figure_makes_way_for_the_next_and_comes_back(opened, store):
    app = opened("review", source="ua-general-staff")
    assert "8,800" in html(app)
    press(app, "Confirm")
    assert '<mark class="figure">9,000</mark>' in html(app) and "confirmed by ana" in html(app)
    press(app, "Undo my last decision")
    assert '<mark class="figure">8,800</mark>' in html(app) and "taken back" in html(app)


def test_a_figure_is_corrected_and_figures_shows_it(opened, store):
    app = opened("review", claim="b-0", do="correct")
    box = next(one for one in app.text_input if one.label == "Number")
    assert box.value == "8,800"
    box.set_value("9,100")
    press(app, "Keep the correction")
    assert "Number: 8,800 → 9,100" in html(app) and "Decided: corrected" in html(app)
    ask = Ask(record(store))
    frame = rows(ask, find(ask, Filters(measure="tanks"), 1))
    assert sorted(frame["value"]) == [9000, 9100]
    assert 9100 in [row.value for row in kept_claims(store)]
    assert "9,100" in opened("figures", measure="tanks").dataframe[0].value.to_string()


def kept_claims(store):
    from data.store import claims as stored

    with open_store(store, read_only=True) as connection:
        return list(stored(connection))


def test_a_correction_that_changes_nothing_is_told(opened, store):
    app = press(opened("review", claim="b-0", do="correct"), "Keep the correction")
    assert app.warning and not record(store).decided.latest


def test_a_rejection_needs_its_reason(opened, store):
    app = press(opened("review", claim="b-0", do="reject"), "Reject the figure")
    assert app.warning and not record(store).decided.latest
    next(one for one in app.text_input if one.label.startswith("Why")).set_value("a year")
    press(app, "Reject the figure")
    assert any("not on record now" in one.value for one in app.text) and "“a year”" in html(app)
    press(app, "Undo")
    assert "8,800" in html(app)


def test_a_skipped_figure_is_passed_over(opened):
    app = press(opened("review"), "Skip")
    assert '<mark class="figure">52</mark>' in html(app) and "1 skipped" in app.caption[0].value


def test_only_random_figures_count_as_drawn(opened, store):
    press(opened("review", order="random"), "Confirm")
    press(opened("review"), "Confirm")
    rows = [row for row in record(store).decided.precision if row["by"] == "language"]
    assert [(row["decided"], row["drawn"], row["drawn_right"]) for row in rows] == [(2, 1, 1)]
    with open_store(store, read_only=True) as connection:
        assert len(list(history(connection))) == 2


def test_a_busy_store_is_told_and_nothing_is_lost(opened, store, monkeypatch):
    from data.errors import StoreBusy

    def busy(*_given):
        raise StoreBusy("the store is in use by ingest")

    app = opened("review", claim="b-0")
    monkeypatch.setattr("dashboard.deciding.write", busy)
    press(app, "Confirm")
    assert app.error and any("in use by ingest" in one.value for one in app.text)


@pytest.mark.parametrize(
    ("right", "decided", "low", "high"), [(8, 10, 0.490, 0.943), (0, 5, 0, 0.434), (5, 5, 0.566, 1)]
)
def test_wilson(right, decided, low, high):
    assert wilson(right, decided) == pytest.approx((low, high), abs=0.001)


def test_shares_in_words():
    assert share_words(8, 10) == "80% (49–94%) of 10" and share_words(0, 0) == "–"

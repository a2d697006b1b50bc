-- What the queries of `check` have in common, for one connection; nothing of it is kept.

-- Whether a stated number fits the asked one: it, and the upper end of a range, lies in the asked interval;
-- or it is the very number, with a hedge that goes with the asked one (data/checking/fit.py).
CREATE OR REPLACE TEMP MACRO fits(low, high, asked, alike, stated, stated_max, hedge) AS
(stated BETWEEN low AND high AND coalesce(stated_max, stated) BETWEEN low AND high)
OR (stated = asked AND list_contains(alike, hedge));

-- Agreement of two fields: 2 they are the same; 1 one of them is open, or they are kindred; 0 they differ.
CREATE OR REPLACE TEMP MACRO agreement(asked, stated) AS
CASE WHEN asked IS NULL OR stated IS NULL THEN 1 WHEN asked = stated THEN 2 ELSE 0 END;

CREATE OR REPLACE TEMP MACRO kindred_agreement(asked, kindred, stated) AS
CASE WHEN list_contains(kindred, stated) AND asked <> stated THEN 1 ELSE agreement(asked, stated) END;

-- A counted noun without an id is the same where it is written nearly alike, as its endings vary.
CREATE OR REPLACE TEMP MACRO measure_agreement(asked, kindred, asked_text, stated, stated_text) AS
CASE
    WHEN asked IS NOT NULL THEN kindred_agreement(asked, kindred, stated)
    WHEN asked_text IS NULL OR stated_text IS NULL THEN 1
    WHEN jaro_winkler_similarity(lower(asked_text), lower(stated_text)) >= 0.9 THEN 2
    ELSE 0
END;

CREATE OR REPLACE TEMP MACRO place_agreement(asked_event, asked_place, stated_event, stated_place) AS
CASE
    WHEN asked_event IN (stated_event, stated_place) OR asked_place IN (stated_event, stated_place) THEN 2
    WHEN asked_event IS NOT NULL AND stated_event IS NOT NULL THEN 0
    ELSE agreement(asked_place, stated_place)
END;

-- Two stretches agree where their known ends do. A running total is another thing than the figure of a day,
-- save that "on Monday" may also tell the day up to which it runs.
CREATE OR REPLACE TEMP MACRO period_agreement(asked_kind, asked_start, asked_end, kind, from_day, to_day) AS
CASE
    WHEN asked_kind = 'none' OR kind = 'none' THEN 1
    WHEN (asked_kind = 'since') <> (kind = 'since') THEN CASE WHEN asked_end = to_day THEN 1 ELSE 0 END
    ELSE least(agreement(asked_start, from_day), agreement(asked_end, to_day))
END;

-- Figures, retired ones too. `kept_row`: where one is found again, within this connection only.
CREATE OR REPLACE TEMP VIEW check_figures AS
SELECT
    *,
    named_source(source_id, source, source_name) AS named_source,
    period_kind = 'since' AS running,
    CASE WHEN measure IS NULL THEN lower(measure_text) END AS noun,
    coalesce(event, place) AS scene
FROM reviewed_claims;

-- The readings that count, with their articles.
CREATE OR REPLACE TEMP VIEW check_readings AS
SELECT r.reading_id, v.rowid AS kept_version, v.outlet, v.published
FROM readings AS r
JOIN document_versions AS v ON v.version_id = r.version_id
WHERE r.retired_at IS NULL;

-- Who answers for a figure: an outlet on its own account by its name.
CREATE OR REPLACE TEMP MACRO answering(named_source, outlet) AS coalesce(named_source, lower(outlet), '')

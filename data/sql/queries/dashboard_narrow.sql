-- Laid over the copy of the store in memory: what the table of figures filters, counts and sorts by, a row for each
-- row of `copied` (`place` is its rowid), words as one byte or two. A million figures are counted in milliseconds so.
-- Made anew when rows of the copy have changed.

DROP TABLE IF EXISTS narrow;
DROP TYPE IF EXISTS a_source;
DROP TYPE IF EXISTS an_outlet;
DROP TYPE IF EXISTS a_measure;
DROP TYPE IF EXISTS a_party;
DROP TYPE IF EXISTS a_language;
DROP TYPE IF EXISTS a_status;
DROP TYPE IF EXISTS a_period;

CREATE TYPE a_source AS ENUM ( -- in the order of names: it is sorted by
    SELECT source_key
    FROM (
        SELECT source_key, lower(any_value(coalesce(source_name, outlet))) AS called FROM copied GROUP BY source_key
        UNION ALL
        SELECT '', '' WHERE NOT EXISTS (FROM copied)
    )
    ORDER BY called NULLS LAST, source_key
);
CREATE TYPE an_outlet AS ENUM (SELECT DISTINCT outlet FROM copied WHERE outlet IS NOT NULL UNION SELECT '');
CREATE TYPE a_measure AS ENUM (SELECT DISTINCT measure FROM copied WHERE measure IS NOT NULL UNION SELECT '');
CREATE TYPE a_party AS ENUM (SELECT DISTINCT party FROM copied WHERE party IS NOT NULL UNION SELECT '');
CREATE TYPE a_language AS ENUM (SELECT DISTINCT document_language FROM copied UNION SELECT '');
CREATE TYPE a_status AS ENUM (SELECT DISTINCT status FROM copied UNION SELECT '');
CREATE TYPE a_period AS ENUM (SELECT DISTINCT period_kind FROM copied UNION SELECT '');

CREATE TABLE narrow AS
SELECT
    rowid AS place,
    CAST(source_key AS a_source) AS source,
    CAST(outlet AS an_outlet) AS outlet,
    CAST(measure AS a_measure) AS measure,
    CAST(party AS a_party) AS party,
    CAST(document_language AS a_language) AS "language",
    CAST(status AS a_status) AS status,
    CAST(period_kind AS a_period) AS period,
    CAST(least(floor(confidence * 10 + 1e-9), 9) AS TINYINT) AS sure,
    for_date,
    value,
    CAST(confidence AS FLOAT) AS confidence
FROM copied;

-- A sentence as it is searched: without case, accents and strokes.
CREATE OR REPLACE MACRO folded(written) AS replace(lower(strip_accents(written)), 'đ', 'd');

-- The rows whose sentence holds all of the words; the longest stands first and is looked for first.
CREATE OR REPLACE MACRO holding(words) AS TABLE
WITH first_word AS MATERIALIZED (
    SELECT rowid AS place, sentence
    FROM copied
    WHERE len(words) > 0 AND contains(folded(sentence), folded(words[1]))
)
SELECT place
FROM first_word
WHERE
    len(words) < 2
    OR len(list_filter(words[2:], lambda word: NOT contains(folded(sentence), folded(word)))) = 0;

-- Every figure whose sentence holds the words, and which filters it does not pass: `misses` has a bit for each.
-- A filter that is NULL lets all through.
CREATE OR REPLACE MACRO judged(stater, carrier, counted, whose, spoken, stated, stretch, confident, words) AS TABLE
SELECT
    *,
    if(stater IS NULL OR coalesce(source = try_cast(stater AS a_source), FALSE), 0, 1)
    + if(carrier IS NULL OR coalesce(outlet = try_cast(carrier AS an_outlet), FALSE), 0, 2)
    + if(counted IS NULL OR coalesce(measure = try_cast(counted AS a_measure), FALSE), 0, 4)
    + if(whose IS NULL OR coalesce(party = try_cast(whose AS a_party), FALSE), 0, 8)
    + if(spoken IS NULL OR coalesce("language" = try_cast(spoken AS a_language), FALSE), 0, 16)
    + if(stated IS NULL OR coalesce(status = try_cast(stated AS a_status), FALSE), 0, 32)
    + if(stretch IS NULL OR coalesce(period = try_cast(stretch AS a_period), FALSE), 0, 64)
    + if(confident IS NULL OR coalesce(sure = try_cast(confident AS TINYINT), FALSE), 0, 128) AS misses
FROM narrow
WHERE len(words) = 0 OR place IN (SELECT place FROM holding(words));

-- What the table is ordered by; NULL for all where the newest come first, as they do among equals.
CREATE OR REPLACE MACRO ordered(sort, for_date, value, confidence, source) AS
CASE sort
    WHEN 'oldest' THEN CAST(date_diff('day', DATE '1970-01-01', for_date) AS DOUBLE)
    WHEN 'largest' THEN -value
    WHEN 'smallest' THEN value
    WHEN 'unsure' THEN CAST(confidence AS DOUBLE)
    WHEN 'source' THEN CAST(enum_code(source) AS DOUBLE)
END;

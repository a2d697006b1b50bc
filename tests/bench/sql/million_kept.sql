-- Both, into the tables of the store.
INSERT INTO raw BY NAME
SELECT sha256, encode(text) AS bytes FROM some_articles;

INSERT INTO document_versions BY NAME
SELECT
    id AS version_id,
    id AS document_id,
    sha256,
    text,
    'en' AS language,
    published,
    outlet,
    title,
    'https://example.org/' || id AS url,
    'made up' AS origin,
    seen AS first_seen,
    seen AS last_seen
FROM some_articles;

INSERT INTO readings BY NAME
SELECT id AS reading_id, 'made-up' AS ingest_id, id AS version_id, id AS document_id, 'made up' AS extractor, seen AS read_at
FROM some_articles;

INSERT INTO claims BY NAME
SELECT
    'made-up-' || article AS reading_id,
    left(sha256(article || '-' || place), 20) AS claim_id,
    'made-up-' || article AS document_id,
    sentence_start + length(before) AS "start",
    sentence_start + length(before) + length(figure) AS "end",
    figure,
    value,
    coalesce(nullif(replace(trim(hedge), ' ', '_'), ''), 'exact') AS qualifier,
    measure,
    noun AS measure_text,
    CASE WHEN dice % 20 > 0 THEN 'lost' END AS action,
    CASE WHEN dice % 30 > 0 THEN party END AS party,
    CASE WHEN form = 'toll' THEN 'Disaster of ' || strftime(since, '%B %Y') END AS event,
    CASE WHEN form = 'daily' THEN 'day' ELSE 'since' END AS period_kind,
    CASE form WHEN 'daily' THEN said WHEN 'toll' THEN since END AS period_start,
    said AS period_end,
    said AS stated_on,
    source_id AS source,
    source_id,
    source_name,
    source_name AS source_text,
    'said' AS cue_text,
    [] AS via,
    'explicit' AS attribution,
    'asserted' AS status,
    FALSE AS delta,
    sentence,
    'en' AS language,
    0.5 + dice % 50 / 100 AS confidence,
    sentence_start + 4 AS source_start,
    sentence_start + 4 + length(source_name) AS source_end,
    sentence_start + 5 + length(source_name) AS cue_start,
    sentence_start + 9 + length(source_name) AS cue_end,
    sentence_start,
    sentence_start + length(sentence) AS sentence_end
FROM some_claims

-- The tables of the store as they were at the end of a moment, in the database `past`: what came later is left out,
-- what was retired or taken back later still stands.
ATTACH ':memory:' AS past (READ_WRITE);

CREATE TABLE past.document_versions AS
SELECT * REPLACE (least(last_seen, $moment) AS last_seen)
FROM document_versions
WHERE first_seen <= $moment;

CREATE TABLE past.readings AS
SELECT * REPLACE (CASE WHEN retired_at <= $moment THEN retired_at END AS retired_at)
FROM readings
WHERE read_at <= $moment;

CREATE TABLE past.claims AS
FROM claims SEMI JOIN past.readings USING (reading_id);

CREATE TABLE past.reviews AS
SELECT * REPLACE (CASE WHEN undone_at <= $moment THEN undone_at END AS undone_at)
FROM reviews
WHERE decided_at <= $moment;

-- Where the words of a decision stood in the article's text of then.
CREATE TABLE past.review_places AS
SELECT p.review_id, p.document_id, found_again(v.text, r.sentence, p."start", r.at_sentence) AS "start"
FROM review_places AS p
JOIN past.reviews AS r USING (review_id)
JOIN past.readings AS n ON n.document_id = p.document_id AND n.retired_at IS NULL
JOIN past.document_versions AS v USING (version_id);

CREATE TABLE past.verdicts AS
SELECT * REPLACE (CASE WHEN undone_at <= $moment THEN undone_at END AS undone_at)
FROM verdicts
WHERE decided_at <= $moment;

CREATE TABLE past.ingests AS FROM ingests WHERE finished_at <= $moment;

USE past;

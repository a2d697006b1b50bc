-- Laid over the copy of the store in memory (dashboard_copied.sql), and again when rows of the copy have changed.

CREATE OR REPLACE VIEW sourced AS FROM copied;

-- The figures that can stand in a line of the chart. An increase over the last report belongs to no
-- line of totals. A part stays out only where its whole counts the same: "22 vehicles, including
-- 3 tanks" states the tanks in full, "1,000 dead, including 300 officers" does not state the dead.
CREATE OR REPLACE TABLE parts_of_the_same AS
SELECT part.claim_id
FROM copied AS part
JOIN copied AS whole ON whole.document_id = part.document_id AND whole.claim_id = part.part_of
WHERE whole.measure = part.measure AND whole.action IS NOT DISTINCT FROM part.action;

CREATE OR REPLACE VIEW drawable AS
FROM copied AS c
ANTI JOIN parts_of_the_same USING (claim_id)
WHERE c.measure IS NOT NULL AND c.for_date IS NOT NULL AND NOT c.delta;

-- One row a possible line of the chart: what is counted in which unit, whose, over which kind of period, what
-- happened, in which operation, and who states it, as words of an address (`-`: none). `place` ranks the lines, the
-- fullest first; of lines about equally full, one of a named operation comes first: it says more of what it counts.
CREATE OR REPLACE TABLE series AS
WITH lines AS (
    SELECT
        status,
        measure,
        unit,
        party,
        period_kind,
        event,
        action,
        source_key,
        count(DISTINCT for_date) * CASE WHEN event IS NULL THEN 2 ELSE 3 END AS fullness,
        date_diff('day', min(for_date), max(for_date)) AS days,
        count(*) AS figures
    FROM drawable
    GROUP BY status, measure, unit, party, period_kind, event, action, source_key
)
SELECT
    status,
    measure,
    coalesce(unit, '-') AS unit,
    coalesce(party, '-') AS party,
    period_kind AS period,
    coalesce(event, '-') AS event,
    coalesce(action, '-') AS action,
    row_number() OVER (
        ORDER BY fullness DESC, days DESC, figures DESC, measure, l.unit, l.party, period_kind, l.action, l.event, source_key
    ) AS place
FROM lines AS l;

CREATE OR REPLACE TABLE counted AS SELECT (SELECT count(*) FROM copied) AS figures, CAST($articles AS BIGINT) AS articles;

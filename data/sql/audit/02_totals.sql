-- One row for each day for which a source states a running total: what has come together since a start.
-- Several articles may carry it, or look back on an earlier one without its date: `low` and `high` are the
-- bounds of all that is stated for the day (NULL: open), `agreed` tells that all state one number alike.
CREATE OR REPLACE TEMP TABLE totals AS
SELECT
    who,
    what,
    fate,
    whose,
    unit,
    scope,
    for_day,
    min(begun) AS begun,
    max(said_on) AS said_on,
    CASE WHEN count(low) = count(*) THEN min(low) END AS low,
    CASE WHEN count(high) = count(*) THEN max(high) END AS high,
    max(value) AS value,
    min(value) = max(value) AND min(qualifier) = max(qualifier) AS agreed,
    list(claim_id ORDER BY document_id, position) AS claims
FROM audited
WHERE kind = 'since'
    AND status = 'asserted'
    AND NOT delta
    AND who IS NOT NULL
    AND what IS NOT NULL
    AND for_day IS NOT NULL
    AND unit <> 'percent'
    AND fate NOT IN (SELECT action FROM passing_actions)
GROUP BY ALL;

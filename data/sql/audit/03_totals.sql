-- One row for each day for which a source states a running total: what has come together since a start.
-- Several articles may carry it, or look back on an earlier one without its date: `low` and `high` are the
-- bounds of all that is stated for the day (NULL: open), `agreed` tells that all state one number alike.
-- `highest` is the most that was stated for any day so far, for the day `highest_day`. What ends in `_before` is
-- the source's total for the day before that it has one for (NULL: none); `broken`: a break is declared between.
CREATE OR REPLACE TEMP TABLE totals AS
WITH days AS (
    SELECT
        a.thing,
        a.for_day,
        min(a.begun) AS begun,
        CASE WHEN count(a.low) = count(*) THEN min(a.low) END AS low,
        CASE WHEN count(a.high) = count(*) THEN max(a.high) END AS high,
        max(a.low) AS top,
        max(a.value) AS value,
        min(a.value) = max(a.value) AND min(a.qualifier) = max(a.qualifier) AS agreed,
        list(a.n) AS claims,
        list_distinct(list(a.carrier)) AS outlets
    FROM audited AS a
    WHERE a.kind = 'since'
        AND a.status = 'asserted'
        AND NOT a.delta
        AND a.who IS NOT NULL
        AND a.what IS NOT NULL
        AND a.for_day IS NOT NULL
        AND a.unit <> 'percent'
        AND a.fate NOT IN (SELECT action FROM passing_actions)
    GROUP BY a.thing, a.for_day
),
steps AS (
    SELECT
        *,
        max(top) OVER series AS highest,
        arg_max(for_day, top) OVER series AS highest_day,
        lag(for_day) OVER series AS day_before,
        lag(low) OVER series AS low_before,
        lag(high) OVER series AS high_before,
        lag(value) OVER series AS value_before,
        lag(agreed) OVER series AS agreed_before,
        lag(begun) OVER series AS begun_before,
        lag(claims) OVER series AS claims_before,
        lag(outlets) OVER series AS outlets_before
    FROM days
    WINDOW series AS (PARTITION BY thing ORDER BY for_day)
)
SELECT
    s.*,
    t.* EXCLUDE (thing),
    EXISTS (
        FROM breaks AS b
        WHERE b.source = t.who AND b.measure = t.what AND b.date > s.day_before AND b.date <= s.for_day
    ) AS broken
FROM steps AS s
JOIN things AS t USING (thing);

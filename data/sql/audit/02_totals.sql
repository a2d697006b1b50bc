-- One row for each day for which a source states a running total: what has come together since a start.
-- Several articles may carry it, or look back on an earlier one without its date: `low` and `high` are the
-- bounds of all that is stated for the day (NULL: open), `agreed` tells that all state one number alike.
-- `highest` is the most that was stated for any day so far, for the day `highest_day`.
CREATE OR REPLACE TEMP TABLE totals AS
WITH days AS (
    SELECT
        thing,
        for_day,
        any_value(matter) AS matter,
        any_value(who) AS who,
        any_value(what) AS what,
        any_value(fate) AS fate,
        any_value(whose) AS whose,
        any_value(unit) AS unit,
        any_value(scope) AS scope,
        min(begun) AS begun,
        CASE WHEN count(low) = count(*) THEN min(low) END AS low,
        CASE WHEN count(high) = count(*) THEN max(high) END AS high,
        max(low) AS top,
        max(value) AS value,
        min(value) = max(value) AND min(qualifier) = max(qualifier) AS agreed,
        list(n) AS claims,
        list_distinct(list(coalesce(outlet, document_id))) AS outlets
    FROM audited
    WHERE kind = 'since'
        AND status = 'asserted'
        AND NOT delta
        AND who IS NOT NULL
        AND what IS NOT NULL
        AND for_day IS NOT NULL
        AND unit <> 'percent'
        AND fate NOT IN (SELECT action FROM passing_actions)
    GROUP BY thing, for_day
)
SELECT
    *,
    max(top) OVER so_far AS highest,
    arg_max(for_day, top) OVER so_far AS highest_day
FROM days
WINDOW so_far AS (PARTITION BY thing ORDER BY for_day);

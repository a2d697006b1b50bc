-- stale: an old running total presented as today's.
-- Example: an article of 5 November gives 20,650 as the losses, the total of 5 October, though the source has
-- stated 29,600 since.
-- False alarms: a look back whose date the text gives in a way that was not read. Silent where the figure is
-- dated to its own day, and where the source has stated nothing newer before the day of the article.
WITH dated AS (
    SELECT s.*, o.for_day AS day_before, n.for_day AS day_since, n.value AS value_since, o.claims AS old, n.claims AS new
    FROM statements AS s
    JOIN totals AS o
        ON (o.who, o.what, o.unit, o.value) = (s.who, s.what, s.unit, s.value)
        AND o.for_day < s.for_day - 1
        AND o.agreed
    JOIN totals AS n
        ON (n.who, n.what, n.unit) = (o.who, o.what, o.unit)
        AND (n.fate, n.whose, n.scope) = (o.fate, o.whose, o.scope)
        AND n.for_day > o.for_day
        AND n.for_day < s.for_day
        AND disjoint(n.low, n.high, o.low, o.high)
    WHERE s.kind = 'since' AND s.status = 'asserted' AND NOT s.delta
        AND s.for_day >= s.said_on
        AND alike(s.fate, o.fate)
        AND alike(s.whose, o.whose)
        AND alike(s.scope, o.scope)
    QUALIFY row_number() OVER (PARTITION BY s.claims ORDER BY n.for_day DESC, o.for_day DESC) = 1
)
SELECT
    list_concat(list_concat(old, new), claims) AS claims,
    what,
    whose,
    [who] AS sources,
    did,
    array_to_string(outlets, ', ') AS outlet,
    value,
    day_before,
    value_since,
    day_since,
    for_day AS day
FROM dated
ORDER BY day, what, claims;

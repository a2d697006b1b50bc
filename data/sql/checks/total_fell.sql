-- total_fell: a running total lower than the one that the same source stated before.
-- Example: 37,842 guns lost since the start of the war on 3 March, 37,832 on 4 March.
-- False alarms: an earlier total repeated without its date (the lowest figure of a day counts against the
-- highest of the next, and a number stated before word for word is `stale`); a total of another start or
-- place that the text does not name. Silent where the words announce a revision, and across a declared break.
WITH steps AS (
    SELECT
        *,
        lag(low) OVER series AS low_before,
        lag(value) OVER series AS value_before,
        lag(for_day) OVER series AS day_before,
        lag(begun) OVER series AS begun_before,
        lag(claims) OVER series AS claims_before,
        lag(outlets) OVER series AS outlets_before
    FROM totals
    WINDOW series AS (PARTITION BY thing ORDER BY for_day)
)
SELECT
    list_concat(claims_before, claims) AS claims,
    what,
    whose,
    [who] AS sources,
    value_before,
    value,
    day_before,
    for_day AS day
FROM steps AS s
WHERE high < low_before
    AND (begun IS NULL OR begun_before IS NULL OR abs(begun - begun_before) <= 31)
    AND NOT EXISTS ( -- an old total repeated by another outlet: stale
        FROM totals AS t
        WHERE apart(s.outlets, s.outlets_before)
            AND t.thing = s.thing
            AND t.value = s.value
            AND t.for_day < s.day_before
    )
    AND NOT EXISTS (
        FROM breaks AS b
        WHERE b.source = s.who AND b.measure = s.what AND b.date > s.day_before AND b.date <= s.for_day
    )
ORDER BY day, what;

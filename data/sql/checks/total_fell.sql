-- total_fell: a running total lower than the one that the same source stated before.
-- Example: 37,842 guns lost since the start of the war on 3 March, 37,832 on 4 March.
-- False alarms: an earlier total repeated without its date (the lowest figure of a day counts against the
-- highest of the next, and a number stated before word for word is `stale`); a total of another start or
-- place that the text does not name. Silent where the words announce a revision, and across a declared break.
SELECT
    list_concat(claims_before, claims) AS claims,
    what,
    whose,
    [who] AS sources,
    value_before,
    value,
    day_before,
    for_day AS day
FROM totals AS s
WHERE high < low_before
    AND one_start(begun, begun_before)
    AND NOT broken
    AND NOT EXISTS ( -- an old total repeated by another outlet: stale
        FROM totals AS t
        WHERE apart(s.outlets, s.outlets_before)
            AND t.thing = s.thing
            AND t.value = s.value
            AND t.for_day < s.day_before
    )
ORDER BY day, what;

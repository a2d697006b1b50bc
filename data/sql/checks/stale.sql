-- stale: an old running total presented as today's.
-- Example: an article of 5 November gives 20,650 as the losses, the total of 5 October, though the source has
-- stated 29,600 since.
-- False alarms: a look back whose date the text gives in a way that was not read. Silent where the figure is
-- dated to its own day, where the article has a higher number of the thing, too, where the source has stated
-- nothing newer by the day of the article, and where the outlet itself carried the newer total (then the source
-- took it back: `total_fell`).
WITH behind AS (
    SELECT s.*, n.highest, n.highest_day
    FROM statements AS s
    ASOF JOIN totals AS n
        ON n.thing = s.thing
        AND n.for_day <= s.for_day
    WHERE s.kind = 'since' AND s.status = 'asserted' AND NOT s.delta
        AND s.for_day >= s.said_on
        AND s.high < n.highest
),
repeated AS MATERIALIZED (
    SELECT
        b.*,
        old.claims AS old_claims,
        old.for_day AS day_before,
        new.claims AS new_claims,
        new.value AS value_since,
        new.for_day AS day_since
    FROM behind AS b
    JOIN totals AS old
        ON old.thing = b.thing
        AND old.value = b.value
        AND old.for_day < b.highest_day
        AND old.agreed
        AND one_start(old.begun, b.begun)
    JOIN statements AS new
        ON new.thing = b.thing
        AND new.kind = 'since'
        AND new.for_day = b.highest_day
        AND new.low = b.highest
        AND one_start(new.begun, b.begun)
        AND apart(new.outlets, b.outlets)
    QUALIFY row_number() OVER (PARTITION BY b.claims ORDER BY old.for_day DESC, new.value) = 1
)
SELECT
    list_concat(list_concat(old_claims, new_claims), claims) AS claims,
    what,
    whose,
    [who] AS sources,
    did,
    outlets AS outlet,
    value,
    day_before,
    value_since,
    day_since,
    for_day AS day
FROM repeated AS r
WHERE NOT EXISTS (
    FROM statements AS s
    WHERE s.thing = r.thing AND s.value > r.value AND list_has_any(s.documents, r.documents)
)
ORDER BY day, what, value;

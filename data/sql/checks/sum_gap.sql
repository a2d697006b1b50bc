-- sum_gap: daily figures between two totals of one source that do not add up to their difference.
-- Example: 5,000 lost by Monday, 5,900 by Wednesday, but 300 on Tuesday and 400 on Wednesday.
-- False alarms: daily figures that count only a part (one direction, one branch); what comes to five times the
-- difference and more counts something else. Days without a figure can only add: then nothing is said unless
-- the days on record are already too many. Hedges widen both sides.
WITH days AS (
    SELECT
        thing,
        for_day,
        bool_and(delta) AS delta,
        CASE WHEN count(low) = count(*) THEN min(low) END AS low,
        CASE WHEN count(high) = count(*) THEN max(high) END AS high,
        max(value) AS value,
        list(n) AS claims
    FROM audited
    WHERE (kind = 'day' OR (delta AND kind IN ('since', 'none')))
        AND status = 'asserted'
        AND part_of IS NULL
        AND for_day IS NOT NULL
    GROUP BY thing, for_day
),
sums AS (
    SELECT
        t.thing,
        t.for_day,
        count(*) AS days,
        CASE WHEN count(d.low) = count(*) THEN sum(d.low) END AS sum_low,
        CASE WHEN count(d.high) = count(*) THEN sum(d.high) END AS sum_high,
        sum(d.value) AS total,
        flatten(list(d.claims)) AS daily
    FROM days AS d
    ASOF JOIN totals AS t ON d.thing = t.thing AND d.for_day <= t.for_day
    WHERE d.for_day > t.day_before
        AND NOT (d.delta AND t.for_day - t.day_before = 1) -- that is delta_mismatch
        AND t.agreed AND t.agreed_before
        AND one_start(t.begun, t.begun_before)
        AND NOT t.broken
    GROUP BY t.thing, t.for_day
)
SELECT
    list_concat(claims_before, daily, claims) AS claims,
    what,
    whose,
    [who] AS sources,
    value_before,
    value,
    total,
    value - value_before AS difference,
    days,
    day_before,
    for_day AS day
FROM sums
JOIN totals USING (thing, for_day)
WHERE total < 5 * (value - value_before)
    AND (
        sum_low > high - low_before
        OR (days = for_day - day_before AND sum_high < low - high_before)
    )
ORDER BY day, what;

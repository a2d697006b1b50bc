-- sum_gap: daily figures between two totals of one source that do not add up to their difference.
-- Example: 5,000 lost by Monday, 5,900 by Wednesday, but 300 on Tuesday and 400 on Wednesday.
-- False alarms: daily figures that count only a part (one direction, one branch); what comes to five times the
-- difference and more counts something else. Days without a figure can
-- only add: then nothing is said unless the days on record are already too many. Hedges widen both sides.
WITH days AS (
    SELECT
        thing, for_day,
        bool_and(delta) AS delta,
        CASE WHEN count(low) = count(*) THEN min(low) END AS low,
        CASE WHEN count(high) = count(*) THEN max(high) END AS high,
        max(value) AS value,
        list(n) AS claims
    FROM audited
    WHERE (kind = 'day' OR (delta AND kind IN ('since', 'none'))) AND status = 'asserted' AND part_of IS NULL AND for_day IS NOT NULL
    GROUP BY thing, for_day
),
spans AS (
    SELECT
        *,
        lag(for_day) OVER series AS day_before,
        lag(low) OVER series AS low_before,
        lag(high) OVER series AS high_before,
        lag(value) OVER series AS value_before,
        lag(agreed) OVER series AS agreed_before,
        lag(begun) OVER series AS begun_before,
        lag(claims) OVER series AS claims_before
    FROM totals
    WINDOW series AS (PARTITION BY thing ORDER BY for_day)
),
sums AS (
    SELECT
        s.who, s.what, s.whose, s.unit, s.for_day, s.day_before, s.low, s.high, s.value,
        s.low_before, s.high_before, s.value_before, s.claims, s.claims_before,
        count(*) AS days,
        CASE WHEN count(d.low) = count(*) THEN sum(d.low) END AS sum_low,
        CASE WHEN count(d.high) = count(*) THEN sum(d.high) END AS sum_high,
        sum(d.value) AS total,
        flatten(list(d.claims)) AS daily
    FROM days AS d
    ASOF JOIN spans AS s ON d.thing = s.thing AND d.for_day <= s.for_day
    WHERE d.for_day > s.day_before
        AND NOT (d.delta AND s.for_day - s.day_before = 1) -- that is delta_mismatch
        AND s.agreed AND s.agreed_before
        AND (s.begun IS NULL OR s.begun_before IS NULL OR abs(s.begun - s.begun_before) <= 31)
    GROUP BY ALL
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
FROM sums AS s
WHERE total < 5 * (value - value_before)
    AND (
        sum_low > high - low_before
        OR (days = for_day - day_before AND sum_high < low - high_before)
    )
    AND NOT EXISTS (
        FROM breaks AS b
        WHERE b.source = s.who AND b.measure = s.what AND b.date > s.day_before AND b.date <= s.for_day
    )
ORDER BY day, what;

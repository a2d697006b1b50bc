-- delta_mismatch: an increase over the last report that is not the difference between the two totals.
-- Example: 9,419 tanks on Friday; on Saturday "9,437 (+23)".
-- False alarms: a report between the two that is not on record (only totals of one day after another are
-- compared). Silent where a total or the increase is hedged so that the numbers can fit, and across a break.
WITH increases AS (
    SELECT
        d.n,
        d.low AS delta_low,
        d.high AS delta_high,
        d.value AS delta,
        t.n AS total_n,
        t.thing,
        t.who,
        t.what,
        t.fate,
        t.whose,
        t.unit,
        t.scope,
        t.for_day,
        t.low,
        t.high,
        t.value
    FROM audited AS d
    JOIN audited AS t
        ON t.document_id = d.document_id
        AND t.what = d.what
        AND t.unit = d.unit
        AND t.kind = 'since'
        AND NOT t.delta
        AND t.status = 'asserted'
        AND t.position < d.position
    WHERE d.delta AND t.who IS NOT NULL AND t.for_day IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY d.n ORDER BY t.position DESC) = 1
)
SELECT
    list_concat(p.claims, [i.total_n, i.n]) AS claims,
    i.what,
    i.whose,
    [i.who] AS sources,
    p.value AS value_before,
    i.value,
    i.delta,
    i.value - p.value AS difference,
    p.for_day AS day_before,
    i.for_day AS day
FROM increases AS i
JOIN totals AS p
    ON p.thing = i.thing
    AND p.for_day = i.for_day - 1
    AND p.agreed
WHERE (i.delta_high < i.low - p.high OR i.delta_low > i.high - p.low)
    AND NOT EXISTS (
        FROM breaks AS b WHERE b.source = i.who AND b.measure = i.what AND b.date = i.for_day
    )
ORDER BY day, i.what;

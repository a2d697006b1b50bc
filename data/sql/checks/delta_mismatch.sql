-- delta_mismatch: an increase over the last report that is not the difference between the two totals.
-- Example: 9,419 tanks on Friday; on Saturday "9,437 (+23)".
-- False alarms: a report between the two that is not on record (so a day's increase is compared with the total
-- of the day before only, a week's with that of a week before). Silent where a total or the increase is hedged
-- so that the numbers can fit, and across a break.
WITH increases AS (
    SELECT
        d.n,
        d.low AS delta_low,
        d.high AS delta_high,
        d.value AS delta,
        CASE
            WHEN d.kind IN ('day', 'since', 'none') OR d.begun = t.begun THEN t.for_day - 1
            WHEN d.begun IS NOT NULL THEN d.begun - 1
            WHEN d.kind = 'week' THEN t.for_day - 7
            WHEN d.kind = 'month' THEN CAST(t.for_day - INTERVAL 1 MONTH AS DATE)
        END AS day_before,
        nullif(d.begun, t.begun) AS delta_begun,
        t.begun,
        t.n AS total_n,
        t.topic,
        t.fate,
        t.scope,
        t.who,
        t.what,
        t.whose,
        t.for_day,
        t.low,
        t.high,
        t.value
    FROM audited AS d
    JOIN audited AS t
        ON t.document_id = d.document_id
        AND t.topic = d.topic
        AND alike(t.fate, d.fate)
        AND alike(t.whose, d.whose)
        AND t.scope = d.scope
        AND t.kind = 'since'
        AND NOT t.delta
        AND t.status = 'asserted'
        AND t.position < d.position
    WHERE d.delta AND t.who IS NOT NULL AND t.for_day IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY d.n ORDER BY t.position DESC) = 1
)
SELECT
    list_concat(flatten(list(p.claims)), [any_value(i.total_n), i.n]) AS claims,
    any_value(i.what) AS what,
    any_value(i.whose) AS whose,
    [any_value(i.who)] AS sources,
    max(p.value) AS value_before,
    any_value(i.value) AS value,
    any_value(i.delta) AS delta,
    any_value(i.value) - max(p.value) AS difference,
    max(p.for_day) AS day_before,
    any_value(i.for_day) AS day
FROM increases AS i
JOIN totals AS p
    ON p.topic = i.topic
    AND p.scope = i.scope
    AND alike(p.fate, i.fate)
    AND alike(p.whose, i.whose)
    AND p.for_day BETWEEN i.day_before AND least(coalesce(i.delta_begun, i.day_before), i.for_day - 1)
    AND p.agreed
    AND one_start(p.begun, i.begun)
WHERE NOT EXISTS (
    FROM breaks AS b WHERE b.source = i.who AND b.measure = i.what AND b.date = i.for_day
)
GROUP BY i.n
HAVING bool_and(i.delta_high < i.low - p.high OR i.delta_low > i.high - p.low)
ORDER BY day, what, delta;

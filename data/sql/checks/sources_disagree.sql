-- sources_disagree: two sources, the same thing, the same time, and intervals that cannot both hold.
-- Example: one side counts 200 of its soldiers killed in the operation, the other side 4,000.
-- False alarms: sources that count differently without saying so. Figures without a time are compared only
-- where an operation, disaster or place is named, on the day on which they were stated; shares and rates never.
-- A source with several numbers for a thing disagrees only where none of them fits.
WITH said AS (
    SELECT
        who, what, fate, whose, unit, scope, kind,
        CASE WHEN kind = 'none' THEN said_on ELSE for_day END AS day,
        CASE WHEN kind IN ('none', 'day', 'since') THEN NULL ELSE begun END AS begun,
        CASE WHEN count(low) = count(*) THEN min(low) END AS low,
        CASE WHEN count(high) = count(*) THEN max(high) END AS high,
        max(value) AS value,
        flatten(list(claims ORDER BY value)) AS claims
    FROM statements
    WHERE status = 'asserted' AND NOT delta
        AND unit <> 'percent'
        AND what NOT IN ('share', 'growth', 'ratio')
        AND (kind <> 'none' OR scope <> '')
        AND (kind IN ('none', 'day', 'since') OR begun IS NOT NULL)
    GROUP BY ALL
),
pairs AS (
    SELECT a.*, b.who AS other_who, b.value AS other_value, b.claims AS other_claims
    FROM said AS a
    JOIN said AS b
        ON (b.what, b.fate, b.whose, b.unit, b.scope, b.kind) = (a.what, a.fate, a.whose, a.unit, a.scope, a.kind)
        AND b.day = a.day
        AND b.begun IS NOT DISTINCT FROM a.begun
        AND b.who <> a.who
        AND b.value > a.value
    WHERE disjoint(a.low, a.high, b.low, b.high)
)
SELECT
    list_concat(claims, other_claims) AS claims,
    what,
    whose,
    [who, other_who] AS sources,
    fate AS did,
    who AS source_a,
    value AS value_a,
    other_who AS source_b,
    other_value AS value_b,
    CASE WHEN value > 0 THEN round(other_value / value, 2) END AS ratio,
    day
FROM pairs
ORDER BY day, what, ratio DESC, claims;

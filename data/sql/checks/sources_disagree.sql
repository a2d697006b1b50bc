-- sources_disagree: two sources, the same thing, the same time, and intervals that cannot both hold.
-- Example: one side counts 200 of its soldiers killed in the operation, the other side 4,000.
-- False alarms: sources that count differently without saying so. Figures without a time are compared where an
-- operation, disaster or place is named, on the day on which they were stated, or within one article; shares
-- and rates never. A source with several numbers for a thing disagrees only where none of them fits. Of two
-- running totals on different days, the later is wrong only if it is the lower; the last such day is told.
WITH several AS (
    SELECT matter FROM things GROUP BY matter HAVING min(who) <> max(who)
),
numbers AS (
    SELECT
        thing,
        kind,
        CASE WHEN kind = 'none' THEN said_on ELSE for_day END AS day,
        CASE WHEN kind IN ('none', 'day') THEN NULL ELSE min(begun) END AS begun,
        CASE WHEN count(low) = count(*) THEN min(low) END AS low,
        CASE WHEN count(high) = count(*) THEN max(high) END AS high,
        max(value) AS value,
        flatten(list(claims)) AS claims,
        flatten(list(documents)) AS documents
    FROM statements
    SEMI JOIN several USING (matter)
    WHERE who IS NOT NULL AND status = 'asserted' AND NOT delta
        AND unit <> 'percent'
        AND what NOT IN ('share', 'growth', 'ratio')
    GROUP BY thing, kind, day, CASE WHEN kind = 'since' THEN NULL ELSE begun END
),
said AS (
    FROM numbers JOIN things USING (thing)
),
at_once AS (
    SELECT a.*, b.who AS other_who, b.value AS other_value, b.claims AS other_claims
    FROM said AS a
    JOIN said AS b
        ON b.matter = a.matter
        AND b.day = a.day
        AND b.who <> a.who
        AND b.value > a.value
        AND NOT (a.scope <> '' AND telling_digits(a.value) > 1 AND coalesce(slipped(a.value, b.value, false), 0) > 0)
    WHERE disjoint(a.low, a.high, b.low, b.high)
        AND (
            (a.kind = b.kind AND (a.kind <> 'none' OR a.scope <> '' OR (a.fate = '' AND a.whose <> '' AND a.unit = '')))
            OR (a.kind IN ('none', 'day') AND b.kind IN ('none', 'day') AND list_has_any(a.documents, b.documents))
        )
        AND (a.kind IN ('none', 'day', 'since') OR a.begun = b.begun)
        AND one_start(a.begun, b.begun)
),
last_totals AS (
    FROM said
    WHERE kind = 'since'
    QUALIFY row_number() OVER (PARTITION BY thing ORDER BY day DESC) = 1
),
later AS (
    SELECT a.*, b.who AS other_who, b.value AS other_value, b.claims AS other_claims
    FROM last_totals AS a
    JOIN (SELECT DISTINCT thing, matter FROM totals) AS o ON o.matter = a.matter AND o.thing <> a.thing
    ASOF JOIN totals AS b ON b.thing = o.thing AND b.for_day < a.day
    WHERE a.high < b.low
        AND one_start(a.begun, b.begun)
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
FROM (FROM at_once UNION ALL FROM later)
QUALIFY kind <> 'since' OR row_number() OVER (
    PARTITION BY matter, least(who, other_who), greatest(who, other_who)
    ORDER BY day DESC, ratio DESC
) = 1
ORDER BY day, what, ratio DESC, claims;

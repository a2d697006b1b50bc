-- parts_exceed_whole: a part larger than its whole, or parts that together are more than it.
-- Example: "16 vehicles, including a tank and 20 AFVs".
-- False alarms: parts that overlap ("of 100 injured, 70 women and 60 pensioners"). So parts are added up only
-- where they are the same thing with the same fate, or several things of which nothing is two at once.
WITH parts AS (
    SELECT
        w.n AS whole_id,
        w.what,
        w.whose,
        w.who,
        w.high AS whole_high,
        w.value AS whole,
        p.n AS part_id,
        p.what AS part_what,
        p.scope AS part_scope,
        k.apart,
        p.did AS part_did,
        p.whose AS part_whose,
        p.low AS part_low,
        p.value AS part
    FROM audited AS p
    JOIN audited AS w ON w.claim_id = p.part_of
    LEFT JOIN counted_kinds AS k ON k.measure = p.what
    WHERE p.unit = w.unit AND p.status = w.status AND w.high IS NOT NULL AND NOT p.delta
),
sums AS (
    SELECT whole_id, list(part_id) AS ids, sum(coalesce(part_low, 0)) AS low, sum(part) AS total
    FROM parts
    GROUP BY whole_id
    HAVING max(part_low) > any_value(whole_high)
        OR (
            count(DISTINCT part_did) = 1
            AND (
                (count(DISTINCT part_what) = 1 AND count(nullif(part_scope, '')) IN (0, count(*)))
                OR (
                    count(DISTINCT part_whose) = 1
                    AND count(DISTINCT part_what) = count(*)
                    AND count(apart) = count(*)
                    AND count(DISTINCT apart) = 1
                )
            )
        )
)
SELECT DISTINCT
    list_concat([s.whole_id], s.ids) AS claims,
    p.what,
    p.whose,
    [p.who] AS sources,
    p.whole,
    s.total
FROM sums AS s
JOIN parts AS p ON p.whole_id = s.whole_id
WHERE s.low > p.whole_high
ORDER BY claims;

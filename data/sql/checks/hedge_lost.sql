-- hedge_lost: one number of one source, hedged in one outlet and bare in another; or "killed and wounded"
-- in one and "killed" in the other.
-- Example: "up to 400" and "400"; "up to 400" and "about 400".
-- False alarms: a source that said both. Silent where one outlet carries both forms, where both hedge,
-- and where the source's own text has the bare number.
WITH pairs AS (
    SELECT
        a.*,
        b.outlets AS other_outlets,
        b.claims AS other_claims,
        b.figure AS other_figure,
        a.did = 'killed_or_wounded' AND b.did IN ('killed', 'wounded') AS narrowed,
        alike(a.fate, b.fate)
        AND NOT b.own -- what the source itself gives bare has lost nothing
        AND (
            (a.qualifier NOT IN ('exact', 'between') AND b.qualifier = 'exact')
            OR (a.qualifier NOT IN ('exact', 'between', 'about') AND b.qualifier = 'about')
        ) AS bare
    FROM statements AS a
    JOIN statements AS b
        ON (b.topic, b.value, b.delta, b.status) = (a.topic, a.value, a.delta, a.status)
        AND b.said_on BETWEEN a.said_on - 1 AND a.said_on + 1
        AND b.value_max IS NOT DISTINCT FROM a.value_max
        AND (a.kind = b.kind OR 'none' IN (a.kind, b.kind))
        AND (alike(a.whose, b.whose) OR (a.scope = b.scope AND a.scope <> ''))
        AND alike(a.scope, b.scope)
        AND apart(a.outlets, b.outlets)
)
SELECT
    list_concat(flatten(list(claims)), other_claims) AS claims,
    what,
    max(whose) AS whose,
    [who] AS sources,
    list_sort(list_distinct(flatten(list(outlets)))) AS hedged_outlet,
    first(figure ORDER BY said_on, value) AS hedged,
    other_outlets AS plain_outlet,
    any_value(other_figure) AS plain,
    CASE WHEN narrowed THEN 'that it counts killed and wounded' ELSE 'the hedge' END AS lost
FROM pairs
WHERE who IS NOT NULL AND (narrowed OR bare)
GROUP BY who, what, other_claims, other_outlets, narrowed
ORDER BY min(said_on), what, other_claims;

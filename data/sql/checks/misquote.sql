-- misquote: outlets give different figures, hedges, measures or parties for one statement of a source.
-- Example: three outlets have 1,256 tanks lost from the ministry's briefing, a fourth has 1,356.
-- False alarms: two statements of one day. So an outlet's figure counts only where it is its only one for the
-- thing on that day; and another measure or party only where the number is no small or round one,
-- and where the reading is sure of both: it mistakes the party more often than outlets do.
-- What is a slip of scale, a lost hedge or an old total is left to the checks of that name.
WITH numbers AS (
    SELECT
        a.* REPLACE (CASE WHEN a.thing = b.thing THEN a.lone ELSE a.sole END AS outlets),
        b.claims AS other_claims,
        CASE WHEN a.thing = b.thing THEN b.lone ELSE b.sole END AS other_outlets,
        b.figure AS other_figure,
        b.own AS other_own,
        b.value AS other_value,
        CASE WHEN a.value = b.value THEN 'hedges' ELSE 'figures' END AS difference
    FROM statements AS a
    JOIN statements AS b
        ON b.topic = a.topic
        AND (b.kind, b.delta, b.status, b.said_on) = (a.kind, a.delta, a.status, a.said_on)
    WHERE a.who IS NOT NULL
        AND a.beside
        AND b.beside
        AND alike(a.fate, b.fate)
        AND alike(a.whose, b.whose)
        AND (a.scope = b.scope OR (a.unit <> '' AND alike(a.scope, b.scope))) -- an amount is of no place
        AND CASE
            WHEN a.thing = b.thing THEN len(a.lone) > 0 AND len(b.lone) > 0
            ELSE len(a.sole) > 0 AND len(b.sole) > 0
        END
        AND apart(a.outlets, b.outlets)
        AND (
            (
                b.value > a.value
                AND disjoint(a.low, a.high, b.low, b.high)
                AND slipped(a.value, b.value, a.qualifier <> 'exact' OR b.qualifier <> 'exact') IS NULL
                AND NOT swapped(a.value, b.value)
            )
            OR (
                b.value = a.value
                AND a.qualifier IN ('more_than', 'at_least')
                AND b.qualifier IN ('less_than', 'nearly', 'at_most')
            )
        )
),
things AS (
    SELECT
        a.*,
        b.claims AS other_claims,
        b.outlets AS other_outlets,
        b.figure || ' ' || CASE WHEN a.what = b.what THEN b.whose ELSE b.what END AS other_figure,
        b.own AS other_own,
        b.value AS other_value,
        CASE WHEN a.what = b.what THEN 'parties' ELSE 'measures' END AS difference
    FROM statements AS a
    JOIN statements AS b
        ON (b.who, b.value, b.unit, b.kind, b.delta) = (a.who, a.value, a.unit, a.kind, a.delta)
        AND (b.status, b.said_on) = (a.status, a.said_on)
        AND apart(a.outlets, b.outlets)
        AND alike(a.fate, b.fate)
        AND alike(a.scope, b.scope)
        AND (
            (b.what = a.what AND b.whose > a.whose AND a.whose <> '')
            OR (b.what > a.what AND alike(a.whose, b.whose))
        )
    WHERE a.value >= 20
        AND least(a.sure, b.sure) >= 0.85
        AND telling_digits(a.value) >= 2
),
found AS (
    SELECT * REPLACE (
        CASE difference WHEN 'parties' THEN figure || ' ' || whose WHEN 'measures' THEN figure || ' ' || what ELSE figure END
        AS figure
    )
    FROM (FROM numbers UNION ALL FROM things)
)
SELECT
    list_concat(claims, other_claims) AS claims,
    what,
    whose,
    [who] AS sources,
    difference,
    said_on AS day,
    claims AS side,
    figure,
    outlets,
    own,
    other_claims AS other_side,
    other_figure,
    other_outlets,
    other_own
FROM found AS f
WHERE kind <> 'since'
    OR NOT EXISTS ( -- an old total repeated: stale
        FROM totals AS t
        WHERE t.thing = f.thing
            AND t.value IN (f.value, f.other_value)
            AND t.for_day < f.for_day
    )
ORDER BY day, what, figure, other_figure;

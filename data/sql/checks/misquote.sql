-- misquote: outlets give different figures, hedges, measures or parties for one statement of a source.
-- Example: three outlets have 1,256 tanks lost from the ministry's briefing, a fourth has 1,356.
-- False alarms: two statements of one day. So an outlet's figure counts only where it is its only one for the
-- thing on that day; and another measure or party only where the number is told apart by three digits or more.
-- What is a slip of scale, a lost hedge or an old total is left to the checks of that name.
WITH only_ones AS (
    SELECT s.*, o.outlet
    FROM statements AS s, unnest(s.outlets) AS o(outlet)
    WHERE said_on IS NOT NULL
    QUALIFY count(*) OVER (
        PARTITION BY who, what, fate, whose, unit, scope, kind, delta, status, said_on, outlet
    ) = 1
),
said AS (
    SELECT
        * EXCLUDE (outlet, outlets),
        list(outlet ORDER BY outlet) AS outlets
    FROM only_ones
    GROUP BY ALL
),
numbers AS (
    SELECT
        a.*,
        b.claims AS other_claims,
        b.outlets AS other_outlets,
        b.figure AS other_figure,
        b.own AS other_own,
        b.value AS other_value,
        CASE WHEN a.value = b.value THEN 'hedges' ELSE 'figures' END AS difference
    FROM said AS a
    JOIN said AS b
        ON (b.who, b.what, b.fate, b.whose) = (a.who, a.what, a.fate, a.whose)
        AND (b.unit, b.scope, b.kind, b.delta) = (a.unit, a.scope, a.kind, a.delta)
        AND (b.status, b.said_on) = (a.status, a.said_on)
        AND apart(a.outlets, b.outlets)
    WHERE (
            b.value > a.value
            AND disjoint(a.low, a.high, b.low, b.high)
            AND slipped(a.value, b.value) IS NULL
            AND NOT swapped(a.value, b.value)
        )
        OR (
            b.value = a.value
            AND a.qualifier IN ('more_than', 'at_least')
            AND b.qualifier IN ('less_than', 'nearly', 'at_most')
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
    FROM said AS a
    JOIN said AS b
        ON (b.who, b.value, b.unit, b.kind, b.delta) = (a.who, a.value, a.unit, a.kind, a.delta)
        AND (b.status, b.said_on) = (a.status, a.said_on)
        AND apart(a.outlets, b.outlets)
        AND alike(a.fate, b.fate)
        AND alike(a.scope, b.scope)
        AND (
            (b.what = a.what AND b.whose > a.whose AND a.whose <> '')
            OR (b.what > a.what AND alike(a.whose, b.whose))
        )
    WHERE length(rtrim(CAST(CAST(abs(a.value) AS HUGEINT) AS VARCHAR), '0')) >= 3
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
    figure || ' (' || array_to_string(outlets, ', ') || '), '
        || other_figure || ' (' || array_to_string(other_outlets, ', ') || ')' AS told,
    CASE
        WHEN own AND NOT other_own THEN array_to_string(other_outlets, ', ') || ' differs from the source''s own text, which is on record.'
        WHEN other_own AND NOT own THEN array_to_string(outlets, ', ') || ' differs from the source''s own text, which is on record.'
        WHEN len(outlets) > len(other_outlets) THEN array_to_string(other_outlets, ', ') || ' is the odd one out; the source''s own text is not on record.'
        WHEN len(outlets) < len(other_outlets) THEN array_to_string(outlets, ', ') || ' is the odd one out; the source''s own text is not on record.'
        ELSE 'Neither has more outlets behind it, and the source''s own text is not on record.'
    END AS odd
FROM found AS f
WHERE kind <> 'since'
    OR NOT EXISTS ( -- an old total repeated: stale
        FROM totals AS t
        WHERE (t.who, t.what, t.unit) = (f.who, f.what, f.unit)
            AND t.value IN (f.value, f.other_value)
            AND t.for_day < f.for_day
    )
ORDER BY day, what, told;

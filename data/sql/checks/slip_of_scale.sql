-- slip_of_scale: one thing on one day, in two outlets a factor 10, 1,000 or a million apart, or with two digits
-- that changed places.
-- Example: 2.5 tỷ USD in one outlet, 2.5 million dollars in another; 29,600 and 26,900.
-- False alarms: two statements of one day that happen to be such a factor apart. So each outlet must have no
-- other number for the thing on that day, and none of the outlets both. Where the source is not the same, or
-- nobody is named, an operation, disaster or place must be, and the number must not be round.
WITH compared AS ( -- under what it is compared: its source, or the scope that it names
    SELECT rowid AS id, topic AS shared, who, said_on, kind, delta, status, value, qualifier, fate, whose, scope, begun
    FROM statements
    WHERE who IS NOT NULL AND len(lone) > 0
    UNION ALL
    SELECT rowid, hash(what, unit, scope), NULL, said_on, kind, delta, status, value, qualifier, fate, whose, scope, begun
    FROM statements
    WHERE scope <> '' AND telling_digits(value) > 1 AND len(lone) > 0
),
near AS MATERIALIZED ( -- each also under the days beside its own
    SELECT c.*, d.day AS near_day
    FROM compared AS c, unnest(days_around(said_on)) AS d(day)
),
found AS MATERIALIZED (
    SELECT DISTINCT
        a.id,
        b.id AS other_id,
        slipped(a.value, b.value, a.qualifier <> 'exact' OR b.qualifier <> 'exact') AS slip
    FROM compared AS a
    JOIN near AS b
        ON b.shared = a.shared
        AND b.near_day = a.said_on
        AND (b.delta, b.status) = (a.delta, a.status)
        AND (a.kind = b.kind OR 'none' IN (a.kind, b.kind))
        AND b.value > a.value
        AND alike(a.fate, b.fate)
        AND alike(a.whose, b.whose)
        AND alike(a.scope, b.scope)
        AND one_start(a.begun, b.begun)
    WHERE slip IS NOT NULL OR (swapped(a.value, b.value) AND a.said_on = b.said_on AND a.who = b.who)
),
pairs AS (
    SELECT
        a.*,
        b.who AS other_who,
        b.outlets AS other_outlets,
        b.claims AS other_claims,
        b.value AS other_value,
        f.slip
    FROM found AS f
    JOIN statements AS a ON a.rowid = f.id
    JOIN statements AS b ON b.rowid = f.other_id
    WHERE apart(a.outlets, b.outlets)
)
SELECT
    list_concat(claims, other_claims) AS claims,
    what,
    whose,
    [who, other_who] AS sources,
    did,
    outlets AS lower_outlet,
    value AS lower,
    other_outlets AS higher_outlet,
    other_value AS higher,
    coalesce('a factor of ' || format('{:,}', slip), 'two digits have changed places') AS slip
FROM pairs
ORDER BY said_on, what, lower, higher;

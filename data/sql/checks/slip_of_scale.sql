-- slip_of_scale: one thing on one day, in two outlets a factor 10, 1,000 or a million apart, or with two digits
-- that changed places.
-- Example: 2.5 tỷ USD in one outlet, 2.5 million dollars in another; 29,600 and 26,900.
-- False alarms: two statements of one day that happen to be such a factor apart. So each outlet must have no
-- other number for the thing on that day, and none of the outlets both. Where the source is not the same, or
-- nobody is named, an operation, disaster or place must be, and the number must not be round.
WITH near AS ( -- each statement under its own day and the days beside it
    SELECT s.*, hash(what, unit) AS counted, d.day AS near_day
    FROM statements AS s, unnest([said_on - 1, said_on, said_on + 1]) AS d(day)
),
pairs AS (
    SELECT
        a.*,
        b.topic AS other_topic,
        b.who AS other_who,
        b.outlets AS other_outlets,
        b.claims AS other_claims,
        b.value AS other_value,
        b.said_on AS other_day,
        slipped(a.value, b.value, a.qualifier <> 'exact' OR b.qualifier <> 'exact') AS slip
    FROM statements AS a
    JOIN near AS b
        ON b.counted = hash(a.what, a.unit)
        AND b.near_day = a.said_on
        AND (b.kind, b.delta, b.status) = (a.kind, a.delta, a.status)
        AND b.value > a.value
        AND alike(a.fate, b.fate)
        AND alike(a.whose, b.whose)
        AND alike(a.scope, b.scope)
        AND apart(a.outlets, b.outlets)
    WHERE (slip IS NOT NULL OR (swapped(a.value, b.value) AND a.said_on = b.said_on AND a.who = b.who))
        AND (a.who = b.who OR (a.scope <> '' AND a.scope = b.scope AND telling_digits(a.value) > 1))
        AND (a.begun IS NULL OR b.begun IS NULL OR abs(a.begun - b.begun) <= 31)
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
FROM pairs AS p
WHERE NOT EXISTS (
    FROM statements AS s
    WHERE s.topic IN (p.topic, p.other_topic)
        AND (s.kind, s.delta) = (p.kind, p.delta)
        AND s.said_on IN (p.said_on, p.other_day)
        AND s.value NOT IN (p.value, p.other_value)
        AND alike(s.fate, p.fate)
        AND alike(s.whose, p.whose)
        AND alike(s.scope, p.scope)
        AND list_has_any(s.outlets, list_concat(p.outlets, p.other_outlets))
)
ORDER BY said_on, what, lower, higher;

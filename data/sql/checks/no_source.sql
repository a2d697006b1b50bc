-- no_source: the figures of an outlet that nobody answers for.
-- Example: a chronology of an agency with twelve figures and no "according to".
-- False alarms: the outlet's own counts, for which it answers itself. It is a list to go through, not a fault.
SELECT
    list(n) AS claims,
    NULL AS what,
    NULL AS whose,
    [] AS sources,
    coalesce(outlet, 'An outlet that is not named') AS outlet,
    count(*) AS count
FROM audited
WHERE who IS NULL
GROUP BY outlet
ORDER BY count DESC, outlet;

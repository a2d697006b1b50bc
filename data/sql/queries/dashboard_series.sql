-- One row a possible line of the chart, the fullest first: what is counted in which unit, whose, over
-- which kind of period, what happened, in which operation, who states it, and for how many dates. Of
-- lines about equally full, one of a named operation comes first: it says more of what it counts.
SELECT
    measure,
    unit,
    party,
    period_kind,
    action,
    event,
    source_key,
    any_value(source) AS source,
    any_value(source_name) AS source_name,
    any_value(outlet) AS outlet,
    count(DISTINCT for_date) AS dates,
    date_diff('day', min(for_date), max(for_date)) AS days,
    count(*) AS figures
FROM drawable
WHERE status = $status
GROUP BY measure, unit, party, period_kind, action, event, source_key
ORDER BY dates * CASE WHEN event IS NULL THEN 2 ELSE 3 END DESC, days DESC, figures DESC, measure, unit, party, period_kind, action, event, source_key

-- The outlets that carry one source, the busiest first.
SELECT
    outlet,
    count(*) AS figures,
    count(DISTINCT document_id) AS articles,
    min(published) AS first_date,
    max(published) AS last_date
FROM sourced
WHERE source_key = $source
GROUP BY outlet
ORDER BY figures DESC, outlet

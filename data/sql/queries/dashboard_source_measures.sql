-- What one source states figures of, over which time, the most frequent first. `drawn`: how many of them stand in a
-- line of the chart.
SELECT
    s.measure,
    s.party,
    s.period_kind,
    count(*) AS figures,
    count(DISTINCT s.document_id) AS articles,
    min(s.for_date) AS first_date,
    max(s.for_date) AS last_date,
    count(*) FILTER (s.measure IS NOT NULL AND s.for_date IS NOT NULL AND NOT s.delta AND s.status = 'asserted') AS drawn
FROM sourced AS s
WHERE s.source_key = $source
GROUP BY s.measure, s.party, s.period_kind
ORDER BY figures DESC, s.measure, s.party, s.period_kind

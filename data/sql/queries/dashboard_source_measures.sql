-- What one source states figures of, the most frequent first.
SELECT
    measure,
    party,
    count(*) AS figures,
    count(DISTINCT document_id) AS articles,
    min(for_date) AS first_date,
    max(for_date) AS last_date
FROM sourced
WHERE source_key = $source
GROUP BY measure, party
ORDER BY figures DESC, measure, party

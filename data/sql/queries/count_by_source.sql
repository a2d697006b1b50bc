-- Who has stated how much: one row a source, the most figures first.
SELECT
    coalesce(source_name, source, outlet, '–') AS source,
    count(*) AS figures,
    count(DISTINCT document_id) AS articles,
    min(for_date) AS first_date,
    max(for_date) AS last_date
FROM current_claims
GROUP BY ALL
ORDER BY figures DESC, source;

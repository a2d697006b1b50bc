-- The names of sources that the registry does not know, as the articles write them.
SELECT named_source(source_id, source, source_name) AS who, min(source_name) AS name
FROM claims
WHERE source_id IS NULL AND source IS NULL AND lower(source_name) IN (SELECT unnest($sources))
GROUP BY who;

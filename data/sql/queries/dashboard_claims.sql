-- Some figures in full, with the title and outlet of their articles.
SELECT *, coalesce(source, source_id, source_name, 'outlet ' || coalesce(outlet, '')) AS source_key
FROM current_claims
WHERE claim_id IN (SELECT unnest($claims::VARCHAR[]))
ORDER BY published, claim_id

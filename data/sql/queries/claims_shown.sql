-- The claims as a person reads them in a finding, the earlier first.
SELECT claim_id, figure, sentence, published, outlet, title, url, document_id
FROM current_claims
WHERE claim_id IN (SELECT unnest($claims))
ORDER BY published NULLS FIRST, document_id, "start";

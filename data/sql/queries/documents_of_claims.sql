-- The document of each of the claims.
SELECT claim_id, document_id
FROM current_claims
WHERE claim_id IN (SELECT unnest($claims));

-- What the standing decision on a figure changes.
SELECT r.changes
FROM standing_reviews AS r
JOIN current_claims AS c ON c.document_id = r.document_id AND c."start" = r."start"
WHERE c.claim_id = $claim;

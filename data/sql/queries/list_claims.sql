-- Every claim on record, in the order of the articles' dates and of their texts.
SELECT c.* EXCLUDE (reading_id)
FROM current_claims AS c
ORDER BY c.published NULLS FIRST, c.document_id, c."start", c."end", c.claim_id;

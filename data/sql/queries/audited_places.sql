-- Claim and document of each numbered figure of the audit, in the order of the articles' days and of their texts.
SELECT n, claim_id, document_id
FROM audited
WHERE n IN (SELECT unnest($numbers))
ORDER BY published NULLS FIRST, document_id, position;

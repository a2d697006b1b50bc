-- The texts of the documents, in their order.
SELECT document_id, text
FROM documents
WHERE document_id IN (SELECT unnest($documents))
ORDER BY published NULLS FIRST, document_id;

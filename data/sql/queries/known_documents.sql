-- What is kept of these documents, for particulars that an input does not repeat.
SELECT document_id, text, published, published_at, published_zone, outlet, title, url
FROM documents
WHERE document_id IN (SELECT unnest($ids));

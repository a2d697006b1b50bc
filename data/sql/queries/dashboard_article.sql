-- One article as it is kept.
SELECT document_id, text, language, published, outlet, title, url, origin, sha256, first_seen
FROM documents
WHERE document_id = $document

-- One article as it is kept.
SELECT document_id, text, language, published, CAST(published_at AS VARCHAR) AS published_at, published_zone, outlet, title, url, origin, sha256, first_seen, flags
FROM documents
WHERE document_id = $document

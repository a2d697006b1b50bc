-- Every reading of an article, the latest first, and how many figures each found.
SELECT r.extractor, r.read_at, r.retired_at, v.sha256, count(c.claim_id) AS figures
FROM readings AS r
JOIN document_versions AS v ON v.version_id = r.version_id
LEFT JOIN claims AS c ON c.reading_id = r.reading_id
WHERE r.document_id = $document
GROUP BY r.reading_id, r.extractor, r.read_at, r.retired_at, v.sha256
ORDER BY r.read_at DESC, r.retired_at DESC NULLS FIRST

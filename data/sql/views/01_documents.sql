-- One row a document: the version that its unretired reading read.
CREATE OR REPLACE VIEW documents AS
SELECT
    v.document_id,
    v.version_id,
    v.sha256,
    v.text,
    v.language,
    v.published,
    v.outlet,
    v.title,
    v.url,
    v.origin,
    v.published_at,
    v.published_zone,
    v.via,
    v.flags,
    v.pages,
    s.first_seen,
    s.last_seen,
    r.reading_id,
    r.extractor,
    r.read_at
FROM readings AS r
JOIN document_versions AS v ON v.version_id = r.version_id
JOIN (
    SELECT document_id, min(first_seen) AS first_seen, max(last_seen) AS last_seen
    FROM document_versions
    GROUP BY document_id
) AS s ON s.document_id = r.document_id
WHERE r.retired_at IS NULL;

INSERT INTO document_versions BY NAME
SELECT
    i.version_id, i.document_id, i.sha256, i.text, i.language, i.published, i.outlet, i.title, i.url, i.origin,
    i.published_at, i.published_zone, i.via, i.flags, i.pages,
    $now AS first_seen,
    $now AS last_seen
FROM incoming_readings AS i
WHERE NOT EXISTS (SELECT 1 FROM document_versions AS v WHERE v.version_id = i.version_id);

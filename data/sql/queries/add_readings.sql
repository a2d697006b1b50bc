INSERT INTO readings BY NAME
SELECT i.reading_id, $ingest_id AS ingest_id, i.version_id, i.document_id, i.extractor, $now AS read_at
FROM incoming_readings AS i
WHERE NOT EXISTS (
    SELECT 1 FROM readings AS r WHERE r.document_id = i.document_id AND r.retired_at IS NULL
);

-- A reading whose text is not there, or that belongs to another document than its text.
SELECT 'reading ' || r.reading_id AS what, r.document_id AS expected, coalesce(v.document_id, 'no text') AS found
FROM readings AS r
LEFT JOIN document_versions AS v USING (version_id)
WHERE v.document_id IS DISTINCT FROM r.document_id;

-- What each incoming reading is to the store as it was before: new, changed, reread or unchanged.
SELECT
    CASE
        WHEN r.reading_id IS NULL THEN 'added'
        WHEN r.version_id <> i.version_id THEN 'changed'
        WHEN r.extractor <> i.extractor THEN 'reread'
        ELSE 'unchanged'
    END AS fate,
    count(*)
FROM incoming_readings AS i
LEFT JOIN readings AS r ON r.document_id = i.document_id AND r.retired_at IS NULL
GROUP BY fate;

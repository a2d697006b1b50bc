-- A reading of another version of the document, or by another version of the extractor, has had its time.
UPDATE readings
SET retired_at = $now
WHERE retired_at IS NULL
    AND EXISTS (
        SELECT 1
        FROM incoming_readings AS i
        WHERE i.document_id = readings.document_id
            AND (i.version_id <> readings.version_id OR i.extractor <> readings.extractor)
    );

UPDATE document_versions
SET last_seen = $now
WHERE version_id IN (SELECT version_id FROM incoming_readings);

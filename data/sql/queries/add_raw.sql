INSERT INTO raw (sha256, bytes)
SELECT i.sha256, any_value(i.bytes)
FROM incoming_readings AS i
WHERE i.bytes IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM raw AS r WHERE r.sha256 = i.sha256)
GROUP BY i.sha256;

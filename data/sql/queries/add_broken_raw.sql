INSERT INTO raw (sha256, bytes)
SELECT $sha256, $bytes
WHERE NOT EXISTS (SELECT 1 FROM raw AS r WHERE r.sha256 = $sha256);

-- The bytes of an input no longer give the SHA-256 that they had when they came.
SELECT 'bytes of an input' AS what, sha256 AS expected, sha256(bytes) AS found
FROM raw
WHERE sha256(bytes) <> sha256;

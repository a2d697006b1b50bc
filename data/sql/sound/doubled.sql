-- What must be there once is there more often.
SELECT 'present readings of document ' || document_id AS what, '1' AS expected, CAST(count(*) AS VARCHAR) AS found
FROM readings
WHERE retired_at IS NULL
GROUP BY document_id
HAVING count(*) > 1
UNION ALL
SELECT 'texts with the id ' || version_id, '1', CAST(count(*) AS VARCHAR)
FROM document_versions
GROUP BY version_id
HAVING count(*) > 1
UNION ALL
SELECT 'inputs with the hash ' || sha256, '1', CAST(count(*) AS VARCHAR)
FROM raw
GROUP BY sha256
HAVING count(*) > 1;

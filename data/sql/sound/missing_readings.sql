-- An ingest says that it read more documents, or fewer, than there are readings of it: some were lost.
SELECT
    'readings of ingest ' || i.ingest_id AS what,
    CAST(i.added + i.changed + i.reread AS VARCHAR) AS expected,
    CAST(count(r.reading_id) AS VARCHAR) AS found
FROM ingests AS i
LEFT JOIN readings AS r USING (ingest_id)
GROUP BY i.ingest_id, i.added, i.changed, i.reread
HAVING count(r.reading_id) <> i.added + i.changed + i.reread;

-- Every claim ever read, retired ones too, beside the text that it was read from.
SELECT r.version_id, c.claim_id, c."start", c."end", c.figure
FROM claims AS c
JOIN readings AS r ON r.reading_id = c.reading_id
ORDER BY r.version_id;

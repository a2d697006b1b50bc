-- Only the claims of readings that have just been added: the others are there already.
INSERT INTO claims BY NAME
SELECT i.*
FROM incoming_claims AS i
WHERE EXISTS (SELECT 1 FROM readings AS r WHERE r.reading_id = i.reading_id);

INSERT INTO quarantine BY NAME
SELECT $sha256 AS sha256, $origin AS origin, $cause AS cause, $program AS program, $now AS seen_at
WHERE NOT EXISTS (SELECT 1 FROM quarantine AS q WHERE q.sha256 = $sha256 AND q.program = $program);

-- The latest opinion on each finding that was not taken back.
FROM verdicts
WHERE undone_at IS NULL
QUALIFY row_number() OVER (PARTITION BY finding_id ORDER BY decided_at DESC, verdict_id) = 1;

UPDATE verdicts SET undone_at = $now WHERE verdict_id = $verdict AND undone_at IS NULL;

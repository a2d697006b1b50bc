INSERT INTO verdicts VALUES ($verdict_id, $finding_id, $type, $claims, $verdict, $reviewer, $reason, $now, NULL);

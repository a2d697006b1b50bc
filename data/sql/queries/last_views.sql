SELECT name FROM schema_history WHERE number = 0 ORDER BY applied_at DESC LIMIT 1;

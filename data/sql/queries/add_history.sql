INSERT INTO schema_history VALUES (?, ?, ?);

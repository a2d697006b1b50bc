INSERT INTO feed_entries BY NAME
SELECT $feed AS feed, $entry AS entry, 1 AS tries, $landed AS landed, $now AS seen_at;

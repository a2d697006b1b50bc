UPDATE feed_entries SET tries = tries + 1, landed = $landed, seen_at = $now WHERE feed = $feed AND entry = $entry;

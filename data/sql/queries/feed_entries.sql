SELECT entry, tries, landed FROM feed_entries WHERE feed = $feed;

UPDATE feeds SET etag = $etag, modified = $modified, asked_at = $now WHERE url = $feed;

INSERT INTO feeds BY NAME SELECT $feed AS url, $etag AS etag, $modified AS modified, $now AS asked_at;

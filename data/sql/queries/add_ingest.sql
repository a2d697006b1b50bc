INSERT INTO ingests BY NAME
SELECT
    $ingest_id AS ingest_id, $started_at AS started_at, $now AS finished_at,
    $added AS added, $changed AS changed, $reread AS reread, $unchanged AS unchanged, $unreadable AS unreadable;

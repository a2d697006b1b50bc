-- How much the store holds.
SELECT
    (SELECT count(*) FROM current_claims) AS figures,
    (SELECT count(*) FROM documents) AS articles

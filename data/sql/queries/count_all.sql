SELECT
    (SELECT count(*) FROM documents) AS articles,
    (SELECT count(*) FROM current_claims) AS figures;

-- The next figure that nobody has decided on, how many there are, and how many of them come after $after. The order is
-- that of the confidence, or, with a $seed, a random one. $after: the place of the last figure seen, NULL to begin.
WITH waiting AS (
    SELECT
        claim_id,
        document_id,
        confidence,
        CASE WHEN $seed::VARCHAR IS NULL THEN confidence ELSE hash(claim_id || $seed) / 18446744073709551616 END AS place
    FROM sourced
    WHERE verdict IS NULL
        AND ($source::VARCHAR IS NULL OR source_key = $source)
        AND ($language::VARCHAR IS NULL OR document_language = $language)
        AND ($measure::VARCHAR IS NULL OR measure = $measure)
),
following AS (
    FROM waiting WHERE $after::DOUBLE IS NULL OR (place, claim_id) > ($after, $after_claim::VARCHAR)
),
counts AS (
    SELECT (SELECT count(*) FROM waiting) AS total, (SELECT count(*) FROM following) AS "left"
)
SELECT c.total, c."left", f.claim_id, f.document_id, f.confidence, f.place
FROM counts AS c
LEFT JOIN (FROM following ORDER BY place, claim_id LIMIT 1) AS f ON true;

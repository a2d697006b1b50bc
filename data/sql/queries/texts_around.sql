-- For each of the claims: the language of its article, and the text around its figure, where words begin so.
SELECT claim_id, language, around
FROM (
    SELECT
        c.claim_id,
        d.language,
        substr(d.text, greatest(1, c."start" - $around), c."end" - c."start" + 2 * $around) AS around
    FROM claims AS c
    JOIN documents AS d ON d.reading_id = c.reading_id
    WHERE c.claim_id IN (SELECT unnest($claims))
)
WHERE regexp_matches(lower(around), $beginnings);

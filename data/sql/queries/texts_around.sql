-- For each of the claims: the language of its article, and the text around its figure, where words begin so.
SELECT claim_id, language, around
FROM (
    SELECT
        c.claim_id,
        v.language,
        substr(v.text, greatest(1, c."start" - $around), c."end" - c."start" + 2 * $around) AS around
    FROM claims AS c
    JOIN readings AS r ON r.reading_id = c.reading_id AND r.retired_at IS NULL
    JOIN document_versions AS v ON v.version_id = r.version_id
    WHERE c.claim_id IN (SELECT unnest($claims))
)
WHERE regexp_matches(lower(around), $beginnings);

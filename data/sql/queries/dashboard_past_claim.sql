-- A figure that is on record no more, as it was read: its reading was retired, or a person rejected it. `now`: the
-- figure that stands at its place today.
SELECT
    c.*,
    v.outlet,
    v.title,
    v.url,
    v.published,
    v.language AS document_language,
    v.first_seen,
    r.retired_at,
    s.verdict,
    (
        SELECT min(later.claim_id)
        FROM current_claims AS later
        WHERE later.document_id = c.document_id AND later."start" = c."start"
    ) AS now
FROM claims AS c
JOIN readings AS r ON r.reading_id = c.reading_id
JOIN document_versions AS v ON v.version_id = r.version_id
LEFT JOIN standing_reviews AS s ON s.document_id = c.document_id AND s."start" = c."start"
WHERE c.claim_id = $claim
ORDER BY r.read_at DESC
LIMIT 1

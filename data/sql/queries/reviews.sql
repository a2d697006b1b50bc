-- Decisions on figures, the latest first; $claim NULL: on all.
SELECT
    r.review_id,
    r.document_id,
    r.claim_id,
    r.figure,
    r.verdict,
    r.reviewer,
    r.reason,
    r.decided_at,
    r.undone_at,
    s.review_id IS NOT NULL AS standing,
    r.before,
    r.changes
FROM reviews AS r
JOIN review_places AS p USING (review_id)
LEFT JOIN standing_reviews AS s ON s.review_id = r.review_id
WHERE
    $claim::VARCHAR IS NULL
    OR EXISTS (
        FROM claims AS c
        WHERE c.claim_id = $claim AND c.document_id = p.document_id AND c."start" = p."start"
    )
ORDER BY r.decided_at DESC, r.review_id
LIMIT $last;

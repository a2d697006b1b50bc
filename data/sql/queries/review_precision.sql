-- How many of the figures that somebody looked at were read rightly. The first decision that was not taken back
-- tells: a later one is about the figure as corrected. `drawn`: of those, the figures that were drawn at random.
WITH firsts AS (
    SELECT
        arg_min(r.verdict, r.decided_at) AS verdict,
        any_value(r.language) AS language,
        any_value(r.source) AS source,
        arg_min(r.drawn, r.decided_at) AS drawn
    FROM reviews AS r
    JOIN review_places AS p USING (review_id)
    WHERE r.undone_at IS NULL
    GROUP BY p.document_id, p."start"
)
SELECT
    'language' AS "by",
    language AS name,
    count(*) AS decided,
    count(*) FILTER (verdict = 'confirmed') AS "right",
    count(*) FILTER (drawn) AS drawn,
    count(*) FILTER (drawn AND verdict = 'confirmed') AS drawn_right
FROM firsts
GROUP BY language
UNION ALL
SELECT
    'source',
    source,
    count(*),
    count(*) FILTER (verdict = 'confirmed'),
    count(*) FILTER (drawn),
    count(*) FILTER (drawn AND verdict = 'confirmed')
FROM firsts
GROUP BY source
ORDER BY "by", decided DESC, name;

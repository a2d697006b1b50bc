-- How many of the figures that somebody looked at were read rightly. The first decision that was not taken back
-- tells: a later one is about the figure as corrected.
WITH firsts AS (
    SELECT arg_min(r.verdict, r.decided_at) AS verdict, any_value(r.language) AS language, any_value(r.source) AS source
    FROM reviews AS r
    JOIN review_places AS p USING (review_id)
    WHERE r.undone_at IS NULL
    GROUP BY p.document_id, p."start"
)
SELECT 'language' AS "by", language AS name, count(*) AS decided, count(*) FILTER (verdict = 'confirmed') AS "right"
FROM firsts
GROUP BY language
UNION ALL
SELECT 'source', source, count(*), count(*) FILTER (verdict = 'confirmed')
FROM firsts
GROUP BY source
ORDER BY "by", decided DESC, name;

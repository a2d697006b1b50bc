-- A figure, of retired readings too, is not where it was found. Every highlight of a claim is checked, not only its own.
WITH spans AS (
    SELECT reading_id, 'claim ' || claim_id AS what, "start", "end", figure AS expected FROM claims
    UNION ALL
    SELECT reading_id, 'sentence of claim ' || claim_id, sentence_start, sentence_end, sentence
    FROM claims
    WHERE sentence_end > 0
    UNION ALL
    SELECT reading_id, 'source of claim ' || claim_id, source_start, source_end, source_text
    FROM claims
    WHERE source_start IS NOT NULL
)
SELECT s.what, s.expected, coalesce(substr(v.text, s."start" + 1, s."end" - s."start"), 'no text') AS found
FROM spans AS s
LEFT JOIN readings AS r USING (reading_id)
LEFT JOIN document_versions AS v USING (version_id)
WHERE found IS DISTINCT FROM s.expected;

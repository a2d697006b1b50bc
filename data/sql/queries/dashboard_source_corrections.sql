-- Sentences of one source that may announce a revision: those with the beginning of a word of revision in any
-- language (`$beginnings`, a pattern), the latest first.
SELECT claim_id, document_language, sentence, for_date, published
FROM sourced
WHERE source_key = $source AND regexp_matches(lower(sentence), $beginnings)
ORDER BY published DESC NULLS LAST, claim_id
LIMIT 5000

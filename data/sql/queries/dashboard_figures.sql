-- One page of the figures that fit the filters; a filter that is NULL lets all through. Every one of
-- the words must stand in the sentence. `total` is the number of figures on all pages together.
SELECT
    claim_id,
    document_id,
    figure,
    value,
    value_max,
    qualifier,
    unit,
    measure,
    measure_text,
    action,
    party,
    period_kind,
    source,
    source_name,
    outlet,
    for_date,
    status,
    delta,
    sentence,
    document_language,
    count(*) OVER () AS total
FROM sourced
WHERE
    ($source::VARCHAR IS NULL OR source_key = $source)
    AND ($outlet::VARCHAR IS NULL OR outlet = $outlet)
    AND ($measure::VARCHAR IS NULL OR measure = $measure)
    AND ($party::VARCHAR IS NULL OR party = $party)
    AND ($language::VARCHAR IS NULL OR document_language = $language)
    AND len(list_filter($words::VARCHAR[], lambda word: NOT contains(lower(sentence), lower(word)))) = 0
ORDER BY for_date DESC NULLS LAST, published DESC NULLS LAST, document_id, "start"
LIMIT $size OFFSET $skip

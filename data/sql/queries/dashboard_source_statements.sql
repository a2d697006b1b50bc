-- One page of what one source stated, the latest first; `total` is the number on all pages together.
SELECT
    claim_id,
    value,
    value_max,
    qualifier,
    unit,
    measure,
    measure_text,
    action,
    party,
    period_kind,
    for_date,
    outlet,
    count(*) OVER () AS total
FROM sourced
WHERE source_key = $source
ORDER BY for_date DESC NULLS LAST, published DESC NULLS LAST, document_id, "start"
LIMIT $size OFFSET $skip

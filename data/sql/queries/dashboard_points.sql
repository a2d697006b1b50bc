-- One row a statement to draw: what one source said for one date. Where several outlets carried it, it
-- is still one statement; the claims behind it are listed, the earliest first.
SELECT
    source_key,
    action,
    event,
    for_date,
    value,
    value_max,
    qualifier,
    any_value(source) AS source,
    first(source_name ORDER BY published, claim_id) AS source_name,
    any_value(outlet) AS outlet,
    first(figure ORDER BY published, claim_id) AS figure,
    first(sentence ORDER BY published, claim_id) AS sentence,
    list(claim_id ORDER BY published, claim_id) AS claims,
    list(DISTINCT outlet ORDER BY outlet) FILTER (outlet IS NOT NULL) AS outlets
FROM drawable
WHERE
    status = $status
    AND measure = $measure
    AND unit IS NOT DISTINCT FROM $unit
    AND party IS NOT DISTINCT FROM $party
    AND period_kind = $period
GROUP BY source_key, action, event, for_date, value, value_max, qualifier
ORDER BY source_key, action, event, for_date, value

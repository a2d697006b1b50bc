-- One page of the sources: how many figures each stands behind, in how many articles, of which outlets. A source fits
-- where its name holds the words, or where its id is among $named (names of the registry that hold them).
SELECT
    source_key,
    any_value(source) AS source,
    any_value(source_name) AS source_name,
    any_value(outlet) AS outlet,
    count(*) AS figures,
    count(DISTINCT document_id) AS articles,
    list(DISTINCT outlet ORDER BY outlet) FILTER (outlet IS NOT NULL) AS outlets,
    min(coalesce(stated_on, published)) AS first_stated,
    max(coalesce(stated_on, published)) AS last_stated,
    count(*) OVER () AS total
FROM sourced
WHERE
    $words::VARCHAR = ''
    OR contains(strip_accents(lower(coalesce(source_name, source_key))), $words)
    OR list_contains($named::VARCHAR[], source)
GROUP BY source_key
ORDER BY figures DESC, source_key
LIMIT $size OFFSET $skip

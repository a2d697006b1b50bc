-- One source: how much it stated, when, and where; no row where the record has nothing of it.
SELECT
    source_key,
    any_value(source) AS source,
    any_value(source_name) AS source_name,
    any_value(outlet) AS outlet,
    count(*) AS figures,
    count(DISTINCT document_id) AS articles,
    count(DISTINCT outlet) AS outlets,
    min(coalesce(stated_on, published)) AS first_stated,
    max(coalesce(stated_on, published)) AS last_stated
FROM sourced
WHERE source_key = $source
GROUP BY source_key

-- One row a source: how many figures it stands behind, in how many articles of which outlets.
SELECT
    source_key,
    any_value(source) AS source,
    any_value(source_name) AS source_name,
    any_value(outlet) AS outlet,
    count(*) AS figures,
    count(DISTINCT document_id) AS articles,
    list(DISTINCT outlet ORDER BY outlet) FILTER (outlet IS NOT NULL) AS outlets,
    min(coalesce(stated_on, published)) AS first_stated,
    max(coalesce(stated_on, published)) AS last_stated
FROM sourced
GROUP BY source_key
ORDER BY figures DESC, source_key

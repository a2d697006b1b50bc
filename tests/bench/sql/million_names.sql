-- What the made-up record speaks of, numbered from 0: sources and measures of the registry.
CREATE TEMP TABLE some_names AS
SELECT 'source' AS kind, unnest(range(len($sources))) AS number, unnest($sources) AS id, unnest($names) AS name
UNION ALL
SELECT 'measure', unnest(range(len($measures))), unnest($measures), NULL

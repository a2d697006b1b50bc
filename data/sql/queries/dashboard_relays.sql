-- Who carries the figures of others: the outlets that published them and the agencies they came by.
WITH carried AS (
    SELECT outlet AS carrier, 'published' AS how FROM sourced WHERE outlet IS NOT NULL AND source IS NOT NULL
    UNION ALL
    SELECT unnest(via), 'passed on' FROM sourced
)
SELECT
    carrier,
    count(*) FILTER (how = 'published') AS published,
    count(*) FILTER (how = 'passed on') AS passed_on
FROM carried
GROUP BY carrier
ORDER BY count(*) DESC, carrier

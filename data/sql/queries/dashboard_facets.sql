-- What each filter of the table of figures can be set to, and how many figures each choice has.
SELECT 'source' AS facet, source_key AS choice, any_value(source) AS source,
    any_value(source_name) AS source_name, any_value(outlet) AS outlet, count(*) AS figures
FROM sourced GROUP BY source_key
UNION ALL
SELECT 'outlet', outlet, NULL, NULL, NULL, count(*) FROM sourced WHERE outlet IS NOT NULL GROUP BY outlet
UNION ALL
SELECT 'measure', measure, NULL, NULL, NULL, count(*) FROM sourced WHERE measure IS NOT NULL GROUP BY measure
UNION ALL
SELECT 'party', party, NULL, NULL, NULL, count(*) FROM sourced WHERE party IS NOT NULL GROUP BY party
UNION ALL
SELECT 'language', document_language, NULL, NULL, NULL, count(*) FROM sourced GROUP BY document_language
ORDER BY facet, figures DESC, choice

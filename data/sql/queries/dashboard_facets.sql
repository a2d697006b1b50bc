-- What each filter of the table of figures can be set to, and how many figures each choice has within the other
-- filters; "all": how many pass every one; "page": which of those the page shows, `place` being their rows of `copied`.
-- In one question, so that the sentences are searched once.
WITH
found AS MATERIALIZED (
    FROM judged(
        $source::VARCHAR, $outlet::VARCHAR, $measure::VARCHAR, $party::VARCHAR, $language::VARCHAR,
        $status::VARCHAR, $period::VARCHAR, $sure::VARCHAR, $words::VARCHAR[]
    )
    WHERE misses IN (0, 1, 2, 4, 8, 16, 32, 64, 128)
),
chosen AS (
    SELECT 'source' AS facet, CAST(source AS VARCHAR) AS choice, count(*) AS figures, min(place) AS place
    FROM found WHERE misses IN (0, 1) GROUP BY source
    UNION ALL
    SELECT 'outlet', outlet, count(*), NULL FROM found WHERE misses IN (0, 2) AND outlet IS NOT NULL GROUP BY outlet
    UNION ALL
    SELECT 'measure', measure, count(*), NULL FROM found WHERE misses IN (0, 4) AND measure IS NOT NULL GROUP BY measure
    UNION ALL
    SELECT 'party', party, count(*), NULL FROM found WHERE misses IN (0, 8) AND party IS NOT NULL GROUP BY party
    UNION ALL
    SELECT 'language', "language", count(*), NULL FROM found WHERE misses IN (0, 16) GROUP BY "language"
    UNION ALL
    SELECT 'status', status, count(*), NULL FROM found WHERE misses IN (0, 32) GROUP BY status
    UNION ALL
    SELECT 'period', period, count(*), NULL FROM found WHERE misses IN (0, 64) GROUP BY period
    UNION ALL
    SELECT 'sure', CAST(sure AS VARCHAR), count(*), NULL FROM found WHERE misses IN (0, 128) GROUP BY sure
    UNION ALL
    SELECT 'all', '', count(*), NULL FROM found WHERE misses = 0
),
shown AS (
    SELECT place
    FROM found
    WHERE misses = 0
    ORDER BY ordered($sort, for_date, value, confidence, source) NULLS LAST, for_date DESC NULLS LAST, place
    LIMIT $size OFFSET $skip
),
most AS (
    FROM chosen QUALIFY row_number() OVER (PARTITION BY facet ORDER BY figures DESC, choice) <= $choices
)
SELECT most.*, named.source, named.source_name, named.outlet, 0 AS nth
FROM most
LEFT JOIN copied AS named ON named.rowid = most.place
UNION ALL
SELECT 'page', '', 0, place, NULL, NULL, NULL, row_number() OVER () FROM shown
ORDER BY facet, nth, figures DESC, choice

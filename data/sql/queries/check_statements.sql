-- The statements that a question meets, of each kind of match the best ones first: one row for each figure
-- that one source stated of one thing. Of other figures for the thing, the $nearest are looked at. Long columns
-- are left to check_articles.sql: to read them for every figure that is judged here would take ten times as long.
WITH
found AS (
    SELECT *, TRUE AS fitting
    FROM check_figures
    WHERE
        value BETWEEN $least AND $most
        AND fits($low, $high, $value, $alike, value, value_max, qualifier)
    UNION ALL
    SELECT *, FALSE AS fitting
    FROM check_figures
    WHERE
        measure = $measure::VARCHAR
        AND NOT fits($low, $high, $value, $alike, value, value_max, qualifier)
),
compared AS (
    SELECT
        *,
        {
            'measure': measure_agreement($measure, $measures::VARCHAR[], $measure_text, measure, measure_text),
            'action': kindred_agreement($action, $actions::VARCHAR[], action),
            'party': agreement($party, party),
            'place': place_agreement($event, $place, event, place),
            'unit': CASE WHEN $unit::VARCHAR IS NULL THEN 1 WHEN unit = $unit THEN 2 ELSE 0 END,
            'period': period_agreement(
                $period_kind, $period_start::DATE, $period_end::DATE, period_kind, period_start, period_end
            ),
            'status': agreement($status::VARCHAR, status),
            'increase': CASE WHEN NOT $delta THEN 1 WHEN delta THEN 2 ELSE 0 END
        } AS agreed
    FROM found
),
judged AS (
    SELECT
        *,
        list_filter(
            [
                CASE WHEN agreed.measure = 0 THEN 'measure' END,
                CASE WHEN agreed.action = 0 THEN 'action' END,
                CASE WHEN agreed.party = 0 THEN 'party' END,
                CASE WHEN agreed.place = 0 THEN 'place' END,
                CASE WHEN agreed.unit = 0 THEN 'unit' END,
                CASE WHEN agreed.period = 0 THEN 'period' END,
                CASE WHEN agreed.status = 0 THEN 'status' END,
                CASE WHEN agreed.increase = 0 THEN 'increase' END
            ],
            lambda field: field IS NOT NULL
        ) AS differs,
        agreement($source, named_source) + agreed.measure + agreed.action + agreed.party + agreed.place
        + agreed.unit + agreed.period AS likeness
    FROM compared
),
near AS (
    FROM judged WHERE fitting
    UNION ALL
    (
        FROM judged
        WHERE
            NOT fitting
            AND len(differs) = 0
            AND ($sources::VARCHAR[] IS NULL OR named_source IS NULL OR list_contains($sources, named_source))
        ORDER BY abs(value - $value)
        LIMIT $nearest
    )
),
kinds AS (
    SELECT
        *,
        answering(named_source, outlet) AS source_key,
        coalesce(stated_on, published) AS said,
        {'claim': kept_row, 'version': kept_version} AS kept,
        $sources::VARCHAR[] IS NULL OR list_contains($sources, source_key) AS same_source,
        CASE
            WHEN fitting AND same_source AND len(differs) = 0 THEN 'said_exactly'
            WHEN fitting AND same_source THEN 'said_otherwise'
            WHEN same_source THEN 'other_figure'
            WHEN fitting AND len(differs) = 0 THEN 'other_source'
        END AS kind
    FROM near
    JOIN check_readings USING (reading_id)
),
statements AS (
    SELECT
        kind, source_key, value, value_max, qualifier, unit, measure, noun, action, party, scene,
        status, delta, running, differs,
        max(likeness) AS likeness,
        max(event) AS event,
        CASE WHEN max(event) IS NULL THEN max(scene) END AS place,
        min(said) AS "first",
        max(said) AS "last",
        count(*) AS carried,
        min(kept_row) AS kept_row,
        list(kept ORDER BY said, published, kept_row)[:$articles] AS places
    FROM kinds
    WHERE kind IS NOT NULL
    GROUP BY ALL
),
ranked AS (
    SELECT
        *,
        count(*) OVER (PARTITION BY kind) AS total,
        row_number() OVER (
            PARTITION BY kind
            ORDER BY
                len(differs),
                CASE WHEN kind = 'other_figure' THEN abs(value - $value) END,
                likeness DESC,
                status = 'asserted' DESC,
                qualifier = $qualifier DESC,
                abs(value - $value),
                carried DESC,
                "last" DESC NULLS LAST,
                kept_row
        ) AS rank
    FROM statements
)
SELECT * FROM ranked WHERE rank <= $statements ORDER BY kind, rank

-- What stands around a statement, one row a statement: the figures that its source stated of the same thing for
-- the first time next before and next after it, and what each other source said of it within $days days.
WITH
found AS (
    SELECT
        *,
        answering(named_source, outlet) AS source_key,
        coalesce(stated_on, published) AS said,
        CASE WHEN NOT running THEN said END AS day,
        {'claim': kept_row, 'version': kept_version} AS kept,
        kindred_agreement($action, $actions::VARCHAR[], action) AS same_action,
        agreement($party, party) AS same_party,
        place_agreement($event, $place, event, place) AS same_place
    FROM check_figures
    JOIN check_readings USING (reading_id)
    WHERE
        measure = $measure
        AND unit IS NOT DISTINCT FROM $unit
        AND running = $running
        AND delta = $delta
        AND status = $status
        AND CASE
            WHEN source_key = $source THEN value <> $value
            ELSE said BETWEEN $first::DATE - $days::INTEGER AND $first::DATE + $days::INTEGER
        END
        AND least(same_action, same_party, same_place) > 0
),
statements AS (
    SELECT
        source_key, day, value, value_max, qualifier, unit, measure, noun, action, party, scene,
        status, delta, running,
        max(same_action + same_party + same_place) AS likeness,
        max(event) AS event,
        CASE WHEN max(event) IS NULL THEN max(scene) END AS place,
        min(said) AS "first",
        max(said) AS "last",
        count(*) AS carried,
        min(kept_row) AS kept_row,
        list(kept ORDER BY said, published, kept_row)[:$articles] AS places
    FROM found
    GROUP BY ALL
),
placed AS (
    SELECT
        *,
        CASE WHEN source_key <> $source THEN 'others' WHEN "first" < $first THEN 'before' ELSE 'after' END AS relation,
        abs("first" - $first::DATE) AS gap
    FROM statements
    WHERE source_key <> $source OR "first" <> $first
)
SELECT *
FROM placed
QUALIFY row_number() OVER (
    PARTITION BY relation, source_key ORDER BY gap, likeness DESC, carried DESC, kept_row
) = 1
ORDER BY relation, gap, likeness DESC, carried DESC, kept_row
LIMIT $statements

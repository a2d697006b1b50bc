-- The same statement in other articles: the same source, thing and number, for about the same day; what one of two
-- leaves open agrees. The earliest first; `total` counts those that are not listed too.
WITH this AS (
    SELECT
        $source AS source_key,
        CAST($value AS DOUBLE) AS value,
        CAST($value_max AS DOUBLE) AS value_max,
        CAST($for_date AS DATE) AS for_date
)
SELECT c.claim_id, c.outlet, c.published, c.figure, c.sentence, count(*) OVER () AS total
FROM copied AS c, this
WHERE
    c.value = this.value
    AND c.value_max IS NOT DISTINCT FROM this.value_max
    AND c.source_key = this.source_key
    AND c.document_id <> $document
    AND c.unit IS NOT DISTINCT FROM $unit::VARCHAR
    AND (
        c.measure = $measure::VARCHAR
        OR ($measure::VARCHAR IS NULL AND c.measure IS NULL AND lower(c.measure_text) IS NOT DISTINCT FROM lower($measure_text::VARCHAR))
    )
    AND coalesce(c.action = $action::VARCHAR, TRUE)
    AND coalesce(c.party = $party::VARCHAR, TRUE)
    AND c.delta = $delta
    AND coalesce(abs(date_diff('day', c.for_date, this.for_date)) <= $days, TRUE)
ORDER BY c.published NULLS LAST, c.claim_id
LIMIT $most

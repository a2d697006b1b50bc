-- The ids of all figures that fit the filters, each with its number in the order asked for, from 0.
WITH picked AS (
    SELECT
        place,
        row_number() OVER (
            ORDER BY ordered($sort, for_date, value, confidence, source) NULLS LAST, for_date DESC NULLS LAST, place
        ) - 1 AS nth
    FROM judged(
        $source::VARCHAR, $outlet::VARCHAR, $measure::VARCHAR, $party::VARCHAR, $language::VARCHAR,
        $status::VARCHAR, $period::VARCHAR, $sure::VARCHAR, $words::VARCHAR[]
    )
    WHERE misses = 0
)
SELECT c.claim_id, picked.nth FROM picked JOIN copied AS c ON c.rowid = picked.place

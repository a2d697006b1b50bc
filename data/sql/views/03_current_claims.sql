-- One row a figure: the claims of unretired readings, as reviewed, with their document, the date that the figure
-- stands for, and the interval it states. NULL at an end of the interval: the words leave it open; "nearly" is
-- taken as below the number.
CREATE OR REPLACE VIEW current_claims AS
SELECT
    c.* EXCLUDE (kept_row),
    d.outlet,
    d.title,
    d.url,
    d.published,
    d.language AS document_language,
    d.first_seen,
    d.last_seen,
    coalesce(
        c.period_end,
        CASE WHEN c.period_kind = 'day' THEN c.period_start END,
        c.stated_on,
        d.published
    ) AS for_date,
    CASE
        WHEN c.qualifier IN ('less_than', 'at_most', 'nearly') THEN NULL
        WHEN c.qualifier = 'about' THEN c.value - abs(c.value) * roughly(c.value)
        ELSE c.value
    END AS value_low,
    CASE
        WHEN c.qualifier IN ('more_than', 'at_least') THEN NULL
        WHEN c.qualifier = 'about'
            THEN coalesce(c.value_max, c.value) + abs(coalesce(c.value_max, c.value)) * roughly(c.value)
        ELSE coalesce(c.value_max, c.value)
    END AS value_high
FROM reviewed_claims AS c
JOIN documents AS d ON d.reading_id = c.reading_id;

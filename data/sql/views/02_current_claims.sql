-- One row a figure: the claims of unretired readings with their document, the date that the figure
-- stands for, and the interval it states. NULL at an end of the interval: the words leave it open.
-- "About" is taken as within 5 % of a number of one or two digits that are no closing zeros (about 30,000), and
-- within 1 % of any other (about 886,950); "nearly" as below it.
CREATE OR REPLACE MACRO roughly(number) AS
    CASE WHEN len(rtrim(CAST(TRY_CAST(abs(number) AS HUGEINT) AS VARCHAR), '0')) > 2 THEN 0.01 ELSE 0.05 END;

CREATE OR REPLACE VIEW current_claims AS
SELECT
    c.*,
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
FROM claims AS c
JOIN documents AS d ON d.reading_id = c.reading_id;

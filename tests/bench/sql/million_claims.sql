-- The figures of the articles $first ≤ article < $last, ten each. Every third article is a copy of the
-- one before it in another outlet; in one copy of fifty, a figure is another.
CREATE OR REPLACE TEMP TABLE some_claims AS
WITH
articles AS (
    SELECT
        article,
        article % 3 = 2 AS copied,
        article - CAST(copied AS BIGINT) AS story,
        article * 1461 // $articles AS day,
        CAST(floor(200 * pow(hash(story) % 1000 / 1000, 2)) AS BIGINT) AS told_by,
        hash(article, 'outlet') % 40 AS printed_by
    FROM range($first, $last) AS t (article)
),
figures AS (
    SELECT
        a.*,
        place,
        CASE WHEN place < 8 THEN told_by ELSE CAST(hash(story, place) % 200 AS BIGINT) END AS speaker,
        (speaker * 7 + place * 11) % 60 AS counted
    FROM articles AS a, range(10) AS t (place)
),
valued AS (
    SELECT
        f.*,
        m.id AS measure,
        ['running', 'daily', 'toll'][counted % 3 + 1] AS form,
        CAST(pow(10, 2 + counted % 4) AS BIGINT) * (1 + speaker % 9) AS base,
        CAST(hash(speaker, counted, day) % 1000000 AS BIGINT) AS dice,
        CASE form
            WHEN 'running' THEN base + day * (base // 50) + dice % (base // 50)
            WHEN 'daily' THEN base // 20 + dice % (base // 10)
            ELSE CAST(base * (1 - exp(-(1 + day % 90) / 20)) AS BIGINT)
        END AS plain,
        CASE
            WHEN dice % 997 = 0 THEN plain * 9 // 10
            WHEN copied AND place = 0 AND hash(article) % 50 = 0 THEN plain + plain // 10
            ELSE plain
        END AS value
    FROM figures AS f
    JOIN some_names AS m ON m.kind = 'measure' AND m.number = counted
),
worded AS (
    SELECT
        v.*,
        DATE '2021-01-01' + CAST(day AS INTEGER) AS said,
        said - CAST(day % 90 AS INTEGER) AS since,
        s.id AS source_id,
        s.name AS source_name,
        ['more than ', 'about ', 'nearly ', ''][least(dice % 12 + 1, 4)] AS hedge,
        hedge || format('{:,}', value) AS figure,
        'Country ' || speaker % 150 AS party,
        replace(v.measure, '_', ' ') AS noun,
        'The ' || s.name || ' said on ' || strftime(said, '%A, %-d %B %Y') || ' that ' AS opening,
        opening || party || ' had lost ' AS before,
        ' ' || noun || CASE form
            WHEN 'running' THEN ' since the beginning of the fighting'
            WHEN 'daily' THEN ' over the past day'
            ELSE ' in the disaster since ' || strftime(since, '%-d %B')
        END || ', citing reports from the regions concerned.' AS behind
    FROM valued AS v
    JOIN some_names AS s ON s.kind = 'source' AND s.number = speaker
)
SELECT
    w.*,
    before || figure || behind AS sentence,
    'Outlet ' || printed_by AS outlet,
    outlet || ': the losses until ' || said || ', report ' || article AS title,
    1 + length(title) + coalesce(
        sum(1 + length(sentence)) OVER (PARTITION BY article ORDER BY place ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
        0
    ) AS sentence_start
FROM worded AS w

-- One row for each number that a source (NULL: nobody) states of one thing on one day, as one hedge has it: by
-- which outlets, in which articles. What the checks of statements side by side compare. `lone`: those of
-- the outlets that have no other number of the thing for the day; `sole`: no other of the
-- topic; `beside`: something else is stated of the topic that day.
CREATE OR REPLACE TEMP TABLE statements AS
WITH grouped AS (
    SELECT
        thing,
        kind,
        delta,
        status,
        said_on,
        for_day,
        value,
        value_max,
        qualifier,
        did,
        any_value(topic) AS topic,
        any_value(low) AS low,
        any_value(high) AS high,
        min(begun) AS begun,
        min(figure) AS figure,
        bool_or(own) AS own,
        max(confidence) AS sure,
        list(n) AS claims,
        list(document) AS documents,
        list_sort(list_distinct(list(carrier))) AS outlets
    FROM audited
    WHERE what IS NOT NULL AND part_of IS NULL
    GROUP BY thing, kind, delta, status, said_on, for_day, value, value_max, qualifier, did
),
several AS ( -- what more than one number is stated of, and by whom
    SELECT thing, kind, delta, status, said_on, flatten(list(outlets)) AS everyone
    FROM grouped
    SEMI JOIN (
        SELECT thing, kind, delta, status, said_on FROM grouped GROUP BY ALL HAVING count(*) > 1
    ) USING (thing, kind, delta, status, said_on)
    GROUP BY ALL
),
topics AS (
    SELECT topic, kind, delta, status, said_on, flatten(list(outlets)) AS everybody
    FROM grouped
    SEMI JOIN (
        SELECT topic, kind, delta, status, said_on FROM grouped GROUP BY ALL HAVING count(*) > 1
    ) USING (topic, kind, delta, status, said_on)
    GROUP BY ALL
)
SELECT
    g.*,
    t.* EXCLUDE (thing, topic),
    o.topic IS NOT NULL AS beside,
    CASE WHEN s.thing IS NULL THEN g.outlets ELSE once(g.outlets, s.everyone) END AS lone,
    CASE WHEN o.topic IS NULL THEN g.outlets ELSE once(g.outlets, o.everybody) END AS sole
FROM grouped AS g
JOIN things AS t USING (thing)
LEFT JOIN several AS s USING (thing, kind, delta, status, said_on)
LEFT JOIN topics AS o ON (o.topic, o.kind, o.delta, o.status, o.said_on) = (g.topic, g.kind, g.delta, g.status, g.said_on);

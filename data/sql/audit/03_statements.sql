-- One row for each number that a source (NULL: nobody) states of one thing on one day, as one hedge has it: by
-- which outlets, in which articles. What the checks of statements side by side compare. `lone`: those of
-- the outlets that have no other number of the thing for the day; `sole`: no other of the
-- topic; `beside`: something else is stated of the topic that day.
CREATE OR REPLACE TEMP TABLE statements AS
WITH grouped AS (
    SELECT
        topic,
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
        any_value(matter) AS matter,
        any_value(who) AS who,
        any_value(what) AS what,
        any_value(fate) AS fate,
        any_value(whose) AS whose,
        any_value(unit) AS unit,
        any_value(scope) AS scope,
        any_value(low) AS low,
        any_value(high) AS high,
        min(begun) AS begun,
        min(figure) AS figure,
        bool_or(own) AS own,
        max(confidence) AS sure,
        list(n) AS claims,
        list_distinct(list(document_id)) AS documents,
        list_sort(list_distinct(list(coalesce(outlet, document_id)))) AS outlets
    FROM audited
    WHERE what IS NOT NULL AND part_of IS NULL
    GROUP BY topic, thing, kind, delta, status, said_on, for_day, value, value_max, qualifier, did
),
several AS (
    SELECT thing, kind, delta, status, said_on, flatten(list(outlets)) AS everyone
    FROM grouped
    WHERE said_on IS NOT NULL
    GROUP BY ALL
    HAVING count(*) > 1
),
topics AS (
    SELECT topic, kind, delta, status, said_on, flatten(list(outlets)) AS everybody
    FROM grouped
    WHERE said_on IS NOT NULL
    GROUP BY ALL
    HAVING count(*) > 1
)
SELECT
    g.*,
    t.topic IS NOT NULL AS beside,
    CASE WHEN s.thing IS NULL THEN g.outlets ELSE once(g.outlets, s.everyone) END AS lone,
    CASE WHEN t.topic IS NULL THEN g.outlets ELSE once(g.outlets, t.everybody) END AS sole
FROM grouped AS g
LEFT JOIN several AS s USING (thing, kind, delta, status, said_on)
LEFT JOIN topics AS t USING (topic, kind, delta, status, said_on);

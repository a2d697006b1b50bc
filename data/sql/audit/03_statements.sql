-- One row for each number that a source states of one thing on one day, as one hedge has it: by how many
-- outlets, in which articles. What the checks of statements side by side compare.
CREATE OR REPLACE TEMP TABLE statements AS
SELECT
    who,
    what,
    did,
    fate,
    whose,
    unit,
    scope,
    kind,
    delta,
    status,
    said_on,
    for_day,
    value,
    value_max,
    qualifier,
    any_value(low) AS low,
    any_value(high) AS high,
    min(begun) AS begun,
    any_value(figure) AS figure,
    bool_or(own) AS own,
    list(claim_id ORDER BY published, document_id, position) AS claims,
    list(DISTINCT document_id ORDER BY document_id) AS documents,
    list(DISTINCT coalesce(outlet, document_id) ORDER BY coalesce(outlet, document_id)) AS outlets
FROM audited
WHERE who IS NOT NULL AND what IS NOT NULL AND part_of IS NULL
GROUP BY ALL;

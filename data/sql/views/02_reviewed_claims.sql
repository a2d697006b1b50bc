-- The latest decision on each figure, by where it stands.
CREATE OR REPLACE VIEW standing_reviews AS
SELECT p.document_id, p."start", r.* EXCLUDE (document_id)
FROM reviews AS r
JOIN review_places AS p USING (review_id)
WHERE r.undone_at IS NULL AND p."start" IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY p.document_id, p."start" ORDER BY r.decided_at DESC, r.review_id) = 1;

CREATE OR REPLACE MACRO changed(changes, field) AS list_contains(map_keys(changes), field);

-- The figures as read, retired readings too, with what people decided laid over them: corrected fields are as
-- corrected, rejected figures are left out, and what somebody looked at is sure. `kept_row`: where a figure is found
-- again, within one connection only.
CREATE OR REPLACE VIEW reviewed_claims AS
SELECT
    c.* REPLACE (
        CASE WHEN changed(r.changes, 'value') THEN CAST(r.changes['value'] AS DOUBLE) ELSE c.value END AS value,
        CASE WHEN changed(r.changes, 'value_max') THEN CAST(r.changes['value_max'] AS DOUBLE) ELSE c.value_max END AS value_max,
        CASE WHEN changed(r.changes, 'qualifier') THEN r.changes['qualifier'] ELSE c.qualifier END AS qualifier,
        CASE WHEN changed(r.changes, 'unit') THEN r.changes['unit'] ELSE c.unit END AS unit,
        CASE WHEN changed(r.changes, 'measure') THEN r.changes['measure'] ELSE c.measure END AS measure,
        CASE WHEN changed(r.changes, 'action') THEN r.changes['action'] ELSE c.action END AS action,
        CASE WHEN changed(r.changes, 'party') THEN r.changes['party'] ELSE c.party END AS party,
        CASE WHEN changed(r.changes, 'place') THEN r.changes['place'] ELSE c.place END AS place,
        CASE WHEN changed(r.changes, 'event') THEN r.changes['event'] ELSE c.event END AS event,
        CASE WHEN changed(r.changes, 'period_kind') THEN r.changes['period_kind'] ELSE c.period_kind END AS period_kind,
        CASE WHEN changed(r.changes, 'period_start') THEN CAST(r.changes['period_start'] AS DATE) ELSE c.period_start END AS period_start,
        CASE WHEN changed(r.changes, 'period_end') THEN CAST(r.changes['period_end'] AS DATE) ELSE c.period_end END AS period_end,
        CASE WHEN changed(r.changes, 'stated_on') THEN CAST(r.changes['stated_on'] AS DATE) ELSE c.stated_on END AS stated_on,
        CASE WHEN changed(r.changes, 'source') THEN r.changes['source'] ELSE c.source END AS source,
        CASE WHEN changed(r.changes, 'source_id') THEN r.changes['source_id'] ELSE c.source_id END AS source_id,
        CASE WHEN changed(r.changes, 'source_name') THEN r.changes['source_name'] ELSE c.source_name END AS source_name,
        CASE WHEN changed(r.changes, 'status') THEN r.changes['status'] ELSE c.status END AS status,
        CASE WHEN changed(r.changes, 'delta') THEN CAST(r.changes['delta'] AS BOOLEAN) ELSE c.delta END AS delta,
        CASE WHEN r.verdict IS NULL THEN c.confidence ELSE 1 END AS confidence
    ),
    c.rowid AS kept_row,
    r.verdict
FROM claims AS c
LEFT JOIN standing_reviews AS r ON r.document_id = c.document_id AND r."start" = c."start"
WHERE r.verdict IS DISTINCT FROM 'rejected';

-- The latest decision on each figure, by where it stands.
CREATE OR REPLACE VIEW standing_reviews AS
SELECT p.document_id, p."start", r.* EXCLUDE (document_id)
FROM reviews AS r
JOIN review_places AS p USING (review_id)
WHERE r.undone_at IS NULL AND p."start" IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY p.document_id, p."start" ORDER BY r.decided_at DESC, r.review_id) = 1;

-- A field as text, with a change of it where there is one (which may be to none).
CREATE OR REPLACE MACRO amended(changes, field, before) AS
    CASE WHEN list_contains(map_keys(changes), field) THEN changes[field] ELSE CAST(before AS VARCHAR) END;

-- The figures as read, retired readings too, with what people decided laid over them: corrected fields are as
-- corrected, rejected figures are left out, and what somebody looked at is sure. `kept_row`: where a figure is found
-- again, within one connection only.
-- The two kinds apart: so filters on what nobody looked at (nearly all) reach the table itself.
CREATE OR REPLACE VIEW reviewed_claims AS
SELECT c.*, c.rowid AS kept_row, NULL AS verdict
FROM claims AS c
WHERE NOT EXISTS (FROM standing_reviews AS r WHERE r.document_id = c.document_id AND r."start" = c."start")
UNION ALL
SELECT
    c.* REPLACE (
        CAST(amended(r.changes, 'value', c.value) AS DOUBLE) AS value,
        CAST(amended(r.changes, 'value_max', c.value_max) AS DOUBLE) AS value_max,
        amended(r.changes, 'qualifier', c.qualifier) AS qualifier,
        amended(r.changes, 'unit', c.unit) AS unit,
        amended(r.changes, 'measure', c.measure) AS measure,
        amended(r.changes, 'action', c.action) AS action,
        amended(r.changes, 'party', c.party) AS party,
        amended(r.changes, 'place', c.place) AS place,
        amended(r.changes, 'event', c.event) AS event,
        amended(r.changes, 'period_kind', c.period_kind) AS period_kind,
        CAST(amended(r.changes, 'period_start', c.period_start) AS DATE) AS period_start,
        CAST(amended(r.changes, 'period_end', c.period_end) AS DATE) AS period_end,
        CAST(amended(r.changes, 'stated_on', c.stated_on) AS DATE) AS stated_on,
        amended(r.changes, 'source', c.source) AS source,
        amended(r.changes, 'source_id', c.source_id) AS source_id,
        amended(r.changes, 'source_name', c.source_name) AS source_name,
        amended(r.changes, 'status', c.status) AS status,
        CAST(amended(r.changes, 'delta', c.delta) AS BOOLEAN) AS delta,
        1.0 AS confidence
    ),
    c.rowid AS kept_row,
    r.verdict
FROM claims AS c
JOIN standing_reviews AS r ON r.document_id = c.document_id AND r."start" = c."start"
WHERE r.verdict <> 'rejected';

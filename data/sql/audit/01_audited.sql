-- One row a figure on record, numbered, in the terms that the checks compare.
--   who     the source, by its id where it has one
--   what    what is counted, by its id where it has one
--   did     what happened to it; fate: the same, but equipment destroyed, shot down and lost is one loss, and
--           who is exchanged returns
--   scope   the operation, disaster or place; '' where none is named (a whole war narrows nothing down)
--   kind    the kind of period: the toll of one disaster, and a long stretch up to the day of stating, are totals
--   said_on the day on which it was stated; for_day: the day up to which it counts
--   own     in the source's own channel, as the outlet shows by its name, or by figures that it gives without
--           naming anybody
--   low, high  the interval that the words state; NULL: open
--   document  a number for its id
--   topic   stands for (who, what, unit); thing: for these, fate, whose and scope; matter: for the same without who.
--           Numbers: they are compared sooner than words
CREATE OR REPLACE TEMP TABLE audited AS
WITH own_channels AS (
    SELECT DISTINCT outlet, named_source(source_id, source, source_name) AS source
    FROM current_claims
    WHERE (attribution = 'outlet' AND source IS NOT NULL) OR outlet = source_name
)
SELECT
    row_number() OVER () AS n,
    c.claim_id,
    c.document_id,
    c."start" AS position,
    coalesce(c.outlet, c.document_id) AS carrier,
    c.outlet,
    c.published,
    c.language,
    named_source(c.source_id, c.source, c.source_name) AS who,
    coalesce(c.measure, lower(c.measure_text)) AS what,
    coalesce(c.action, '') AS did,
    CASE
        WHEN k.kind = 'equipment' AND c.action IN ('destroyed', 'shot_down') THEN 'lost'
        WHEN c.action = 'exchanged' THEN 'returned'
        ELSE coalesce(c.action, '')
    END AS fate,
    CASE WHEN k.mutual THEN '' ELSE coalesce(c.party, '') END AS whose,
    coalesce(c.unit, '') AS unit,
    CASE
        WHEN e.kind = 'war' THEN coalesce(c.place, '')
        WHEN e.kind IN ('operation', 'battle') THEN c.event
        ELSE concat_ws(', ', c.event, c.place)
    END AS scope,
    CASE
        WHEN c.period_kind = 'none'
            AND e.kind IN ('disaster', 'attack')
            AND c.action IN ('killed', 'wounded', 'killed_or_wounded', 'destroyed', 'damaged', 'flooded') THEN 'since'
        WHEN c.period_kind = 'interval'
            AND c.period_end = coalesce(c.stated_on, c.published)
            AND (c.period_start = date_trunc('year', c.period_end) OR c.period_end - c.period_start >= 60) THEN 'since'
        ELSE c.period_kind
    END AS kind,
    c.period_start AS begun,
    coalesce(c.stated_on, c.published) AS said_on,
    c.for_date AS for_day,
    c.value,
    c.value_max,
    c.qualifier,
    c.figure,
    c.value_low AS low,
    c.value_high AS high,
    c.status,
    c.delta,
    c.part_of,
    c.confidence,
    o.outlet IS NOT NULL AS own,
    hash(c.document_id) AS document,
    hash(who, what, unit) AS topic,
    hash(who, what, unit, fate, whose, scope) AS thing,
    hash(what, unit, fate, whose, scope) AS matter
FROM current_claims AS c
LEFT JOIN counted_kinds AS k ON k.measure = c.measure
LEFT JOIN event_kinds AS e ON e.name = c.event
LEFT JOIN own_channels AS o ON o.outlet = c.outlet AND o.source = named_source(c.source_id, c.source, c.source_name);

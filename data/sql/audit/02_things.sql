-- One row for each thing that a source (who: NULL, nobody) has figures of. The other tables know it by its number;
-- `thing`, `topic` and `matter` are told in 01_audited.sql.
CREATE OR REPLACE TEMP TABLE things AS
SELECT
    thing,
    any_value(topic) AS topic,
    any_value(matter) AS matter,
    any_value(who) AS who,
    any_value(what) AS what,
    any_value(fate) AS fate,
    any_value(whose) AS whose,
    any_value(unit) AS unit,
    any_value(scope) AS scope
FROM audited
WHERE what IS NOT NULL
GROUP BY thing;

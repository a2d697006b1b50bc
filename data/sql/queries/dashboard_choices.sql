-- What can be chosen at one step of *Over time*, the choice with the fullest line first; a step that is NULL is open.
SELECT
    CASE $step
        WHEN 'measure' THEN measure
        WHEN 'unit' THEN unit
        WHEN 'party' THEN party
        WHEN 'period' THEN period
        WHEN 'event' THEN event
        ELSE action
    END AS choice
FROM series
WHERE
    status = $status
    AND ($measure::VARCHAR IS NULL OR measure = $measure)
    AND ($unit::VARCHAR IS NULL OR unit = $unit)
    AND ($party::VARCHAR IS NULL OR party = $party)
    AND ($period::VARCHAR IS NULL OR period = $period)
    AND ($event::VARCHAR IS NULL OR event = $event)
GROUP BY choice
ORDER BY min(place)

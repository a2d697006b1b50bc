-- What two statements may be of each other; used by several checks.

-- The same, or left open by one of the two.
CREATE OR REPLACE TEMP MACRO alike(a, b) AS a = b OR a = '' OR b = '';

-- Those of a list that stand in another list once only.
CREATE OR REPLACE TEMP MACRO once(named, everyone) AS
    list_filter(named, lambda one: len(list_filter(everyone, lambda other: other = one)) = 1);

-- No outlet carries both.
CREATE OR REPLACE TEMP MACRO apart(a, b) AS NOT list_has_any(a, b);

-- No number fits both intervals; NULL is an open end.
CREATE OR REPLACE TEMP MACRO disjoint(a_low, a_high, b_low, b_high) AS
    coalesce(a_high < b_low, false) OR coalesce(b_high < a_low, false);

-- Whether two starts may be one; sources differ by a few days over when a war or a season began.
CREATE OR REPLACE TEMP MACRO one_start(a, b) AS a IS NULL OR b IS NULL OR abs(a - b) <= 31;

-- A day with those beside it: the evening's figure is in the morning's papers.
CREATE OR REPLACE TEMP MACRO days_around(day) AS [day - 1, day, day + 1];

CREATE OR REPLACE TEMP MACRO slack(hedged) AS CASE WHEN hedged THEN 0.05 ELSE 0.001 END;

-- By how much a number is too large, if somebody slipped by a power of ten that words stand for; else NULL.
-- Of hedged numbers one may be rounded: they need not be so far apart to a hair.
CREATE OR REPLACE TEMP MACRO slipped(a, b, hedged) AS
    CASE
        WHEN least(a, b) <= 0 OR greatest(a, b) < 9 * least(a, b) THEN NULL
        WHEN abs(greatest(a, b) / least(a, b) / 10 - 1) < slack(hedged) THEN 10
        WHEN abs(greatest(a, b) / least(a, b) / 1000 - 1) < slack(hedged) THEN 1000
        WHEN abs(greatest(a, b) / least(a, b) / 1000000 - 1) < slack(hedged) THEN 1000000
    END;

-- How many digits a number has before the closing zeros.
CREATE OR REPLACE TEMP MACRO telling_digits(number) AS
    len(rtrim(CAST(TRY_CAST(number AS HUGEINT) AS VARCHAR), '0'));

-- The places at which two texts of digits differ.
CREATE OR REPLACE TEMP MACRO differing(a, b) AS
    list_filter(range(1, len(a) + 1), lambda i: a[i] <> b[i]);

-- Whether one text of digits is the other with two neighbours that changed places.
CREATE OR REPLACE TEMP MACRO swapped_digits(a, b) AS
    len(a) = len(b)
    AND len(differing(a, b)) = 2
    AND differing(a, b)[2] = differing(a, b)[1] + 1
    AND a[differing(a, b)[1]] = b[differing(a, b)[2]]
    AND a[differing(a, b)[2]] = b[differing(a, b)[1]];

-- Whether two whole numbers of three digits or more differ by two neighbouring digits that changed places.
CREATE OR REPLACE TEMP MACRO swapped(a, b) AS
    least(a, b) >= 100
    AND (a - b) % 9 = 0 -- as it always is; the rest takes longer to see
    AND greatest(a, b) < 1e15
    AND a = floor(a)
    AND b = floor(b)
    AND swapped_digits(CAST(CAST(a AS BIGINT) AS VARCHAR), CAST(CAST(b AS BIGINT) AS VARCHAR));

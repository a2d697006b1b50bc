-- The articles that hold those figures: a headline, and one sentence a figure.
CREATE OR REPLACE TEMP TABLE some_articles AS
SELECT
    'made-up-' || article AS id,
    any_value(said) AS published,
    any_value(outlet) AS outlet,
    first(title ORDER BY place) AS title,
    first(title ORDER BY place) || chr(10) || string_agg(sentence, ' ' ORDER BY place) AS text,
    sha256(text) AS sha256,
    now()::TIMESTAMP AS seen
FROM some_claims
GROUP BY article

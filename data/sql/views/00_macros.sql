-- What several queries say of a claim alike.

-- Who is the source: by its id, or else the name that the text gives it.
CREATE OR REPLACE MACRO named_source(source_id, source, source_name) AS coalesce(source_id, source, lower(source_name));

-- How far off "about" may be: 5 % of a number of one or two digits that are no closing zeros (about 30,000),
-- 1 % of any other (about 886,950).
CREATE OR REPLACE MACRO roughly(number) AS
    CASE WHEN len(rtrim(CAST(TRY_CAST(abs(number) AS HUGEINT) AS VARCHAR), '0')) > 2 THEN 0.01 ELSE 0.05 END;

-- Where a sentence that was decided on stands in a text, and in it the words: where it stood, else where it is first.
CREATE OR REPLACE MACRO found_again(text, sentence, stood, at_sentence) AS
    CASE
        WHEN substr(text, stood + 1 - at_sentence, length(sentence)) = sentence THEN stood
        WHEN strpos(text, sentence) > 0 THEN strpos(text, sentence) - 1 + at_sentence
    END;

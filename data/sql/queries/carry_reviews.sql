-- Where an article comes with another text, the words of each decision are looked for in it.
UPDATE review_places
SET "start" = CASE
    WHEN substr(i.text, review_places."start" + 1 - r.at_sentence, length(r.sentence)) = r.sentence
        THEN review_places."start"
    WHEN strpos(i.text, r.sentence) > 0 THEN strpos(i.text, r.sentence) - 1 + r.at_sentence
END
FROM incoming_readings AS i, reviews AS r
WHERE review_places.review_id = r.review_id AND i.document_id = review_places.document_id;

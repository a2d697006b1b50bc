-- Where an article comes with another text, the words of each decision are looked for in it.
UPDATE review_places
SET "start" = found_again(i.text, r.sentence, review_places."start", r.at_sentence)
FROM incoming_readings AS i, reviews AS r
WHERE review_places.review_id = r.review_id AND i.document_id = review_places.document_id;

-- One figure as it stands on record, with the place of its words in the sentence.
SELECT *, "start" - sentence_start AS at_sentence
FROM current_claims
WHERE claim_id = $claim;

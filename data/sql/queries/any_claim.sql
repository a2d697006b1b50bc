-- Whether anything is on record.
SELECT EXISTS (FROM claims) AS "any";

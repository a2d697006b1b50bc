-- What the present version of the program could not stand.
SELECT sha256, any_value(cause) FROM quarantine WHERE program = $program GROUP BY sha256;

-- Reads every column of every row of a table, and keeps nothing of it.
SELECT bit_xor(hash(whole)) FROM query_table($table) AS whole;

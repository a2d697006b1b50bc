-- The same from the file that they were laid down in, in the order of the table.
SELECT * EXCLUDE (nth) FROM read_parquet($laid_down) ORDER BY nth

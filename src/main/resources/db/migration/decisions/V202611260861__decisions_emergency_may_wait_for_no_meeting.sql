-- No meeting stands before an emergency lapses at the latest: then its end alone is kept.
ALTER TABLE decisions.emergency_moved ALTER COLUMN meeting DROP NOT NULL;

"""What a program that checks nothing needs for the same files: csv_to_parquet.py TARGET FOLDER…

DuckDB writes Parquet with its own guesses; pandas, where there is no DuckDB, only reads.
"""

import pathlib
import sys

target, folders = pathlib.Path(sys.argv[1]), sys.argv[2:]
files = sorted(
    path
    for folder in folders
    for path in pathlib.Path(folder).rglob("*")
    if path.name.lower().endswith((".csv", ".csv.gz"))
)
try:
    import duckdb

    connection = duckdb.connect()

    def convert(number, path):
        out = str(target / f"{number}.parquet").replace("'", "''")
        for types in ("", ", all_varchar=true"):
            try:
                source = str(path).replace("'", "''")
                connection.execute(
                    f"copy (select * from read_csv('{source}'{types})) to '{out}' (format parquet)"
                )
                return True
            except duckdb.Error:
                continue
        return False

except ImportError:
    import pandas

    def convert(number, path):
        pandas.read_csv(path, low_memory=False)
        return True


done = [convert(number, path) for number, path in enumerate(files)]
print(f'"files":{len(done)},"failed":{done.count(False)}')

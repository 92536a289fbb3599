# SPDX-License-Identifier: EUPL-1.2
"""The full-text index: FTS5 beside the table on SQLite, stored tsvectors with GIN on PostgreSQL.

Words come folded and lemmatised, so neither engine needs a dictionary and both give the same hits. The database keeps
the index in step with the table by itself: a generated column there, three triggers here. A later migration that makes
SQLite rebuild ``search_entry`` has to run ``make`` again.
"""

from django.db import migrations

SQLITE = [
    """CREATE VIRTUAL TABLE search_entry_text USING fts5(
        words, grams, content='search_entry', content_rowid='id', prefix='2 3',
        tokenize="unicode61 remove_diacritics 0")""",
    """CREATE TRIGGER search_entry_text_in AFTER INSERT ON search_entry BEGIN
        INSERT INTO search_entry_text(rowid, words, grams) VALUES (new.id, new.words, new.grams); END""",
    """CREATE TRIGGER search_entry_text_out AFTER DELETE ON search_entry BEGIN
        INSERT INTO search_entry_text(search_entry_text, rowid, words, grams)
        VALUES ('delete', old.id, old.words, old.grams); END""",
    """CREATE TRIGGER search_entry_text_up AFTER UPDATE OF words, grams ON search_entry BEGIN
        INSERT INTO search_entry_text(search_entry_text, rowid, words, grams)
        VALUES ('delete', old.id, old.words, old.grams);
        INSERT INTO search_entry_text(rowid, words, grams) VALUES (new.id, new.words, new.grams); END""",
    "INSERT INTO search_entry_text(search_entry_text) VALUES ('rebuild')",
]
SQLITE_BACK = [
    "DROP TRIGGER IF EXISTS search_entry_text_in",
    "DROP TRIGGER IF EXISTS search_entry_text_out",
    "DROP TRIGGER IF EXISTS search_entry_text_up",
    "DROP TABLE IF EXISTS search_entry_text",
]
POSTGRESQL = [
    """ALTER TABLE search_entry
        ADD COLUMN words_vector tsvector
            GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '))) STORED,
        ADD COLUMN grams_vector tsvector
            GENERATED ALWAYS AS (array_to_tsvector(string_to_array(grams, ' '))) STORED""",
    "CREATE INDEX search_entry_words ON search_entry USING gin (words_vector)",
    "CREATE INDEX search_entry_grams ON search_entry USING gin (grams_vector)",
]
POSTGRESQL_BACK = ["ALTER TABLE search_entry DROP COLUMN words_vector, DROP COLUMN grams_vector"]


def make(apps, schema_editor):
    """Make the index that this engine has."""
    for statement in SQLITE if schema_editor.connection.vendor == "sqlite" else POSTGRESQL:
        schema_editor.execute(statement)


def unmake(apps, schema_editor):
    """Take the index away."""
    for statement in SQLITE_BACK if schema_editor.connection.vendor == "sqlite" else POSTGRESQL_BACK:
        schema_editor.execute(statement)


#: An empty database that takes its tables from the models needs this too (base/database).
NEEDED_WHEN_FRESH = True


class Migration(migrations.Migration):
    dependencies = [("search", "0001_initial")]
    operations = [migrations.RunPython(make, unmake)]

# SPDX-License-Identifier: EUPL-1.2
"""Publications, as readers and as authors ask for them."""

from kooperacja.growth.publications.queries.authors import (
    CHOICES,
    WORDS,
    Fix,
    attachment_for,
    attachments_of,
    cover_choices,
    differences,
    drafts_of,
    due,
    field_names,
    fixes_for,
    label_choices,
    missing_for,
    others_writing,
    own_picture,
    picture_to_add,
    pictures_to_add,
    practice_choices,
    publication_for,
    publications,
    version_for,
    versions_of,
    visit_choices,
    with_words,
    words_of,
    working_copy,
)
from kooperacja.growth.publications.queries.places import places_of, public_elsewhere
from kooperacja.growth.publications.queries.public import (
    PublicPage,
    address_of,
    articles_about_practice,
    articles_about_visit,
    everything_public,
    newest,
    placed_pictures,
    public_attachment,
    public_page,
    publication_by_slug,
    publication_of_visit,
    published,
)

__all__ = [
    "CHOICES", "WORDS", "Fix", "PublicPage", "address_of", "articles_about_practice", "articles_about_visit",
    "attachment_for", "attachments_of", "cover_choices", "differences", "drafts_of", "due", "everything_public",
    "field_names", "fixes_for", "label_choices", "missing_for", "newest", "others_writing", "own_picture",
    "picture_to_add", "pictures_to_add", "placed_pictures", "places_of", "practice_choices", "public_attachment",
    "public_elsewhere", "public_page", "publication_by_slug", "publication_for", "publication_of_visit", "publications",
    "published", "version_for", "versions_of", "visit_choices", "with_words", "words_of", "working_copy",
]  # fmt: skip

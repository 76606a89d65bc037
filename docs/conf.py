"""Settings of the handbook's build. What needs logic is in the extension."""

from leadership_handbook import __version__
from leadership_handbook.about import address

project = "Leadership Handbook"
author = "The Leadership Handbook authors"
copyright = "the authors; text and records CC BY 4.0, code MIT"
version = release = __version__

extensions = [
    "myst_parser",
    "sphinx_design",
    "sphinx.ext.autodoc",
    "leadership_handbook.sphinx_ext.reference",  # it needs and loads the extension
]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "attrs_inline", "attrs_block"]
nitpicky = True
smartquotes = False
gettext_compact = "handbook"  # a text stands on many pages, and is translated once

default_role = "code"  # as docstrings use it
add_module_names = False
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
nitpick_ignore_regex = [
    ("py:class", r"(os|pathlib|pd)\..*"),  # a build needs no network for their pages
    ("py:class", r"(.*\.)?(D|R|R_co|T)"),  # type variables
    # Their words stand in the tables of fields and in texts.
    ("py:class", "Asked|CslType|EvidenceWord|Filters|Force|SpeaksOf|Stance|WorkKind"),
    ("py:class", "ClaimRef|RecordKind|Relations|Shown"),
]

html_theme = "furo"
html_title = project
html_baseurl = address("Documentation")
html_logo = "../src/leadership_handbook/sphinx_ext/site/static/mark.svg"
html_favicon = html_logo
html_copy_source = False
html_show_sourcelink = False
html_theme_options = {
    "source_repository": address("Source"),
    "source_branch": "main",
    "source_directory": "docs/",
    "top_of_page_buttons": ["edit"],
    "light_css_variables": {
        "color-brand-primary": "#1b2225",
        "color-brand-content": "#1b2225",
        "color-brand-visited": "#1b2225",
        "color-link-underline": "#8a9297",
        "color-link-underline--visited": "#8a9297",
    },
    "dark_css_variables": {
        "color-brand-primary": "#e6e9ea",
        "color-brand-content": "#e6e9ea",
        "color-brand-visited": "#e6e9ea",
        "color-link-underline": "#7d868b",
        "color-link-underline--visited": "#7d868b",
    },
}

epub_description = "What separates leading from managing, with sources."
epub_identifier = epub_uid = "leadership-handbook"
epub_show_urls = "no"
epub_tocscope = "includehidden"
man_pages = [
    ("index", "leadership-handbook", "what separates leading from managing", author, 7)
]
latex_engine = "xelatex"
latex_use_xindy = False
latex_documents = [
    # True: the chapters alone, without the home page and its ways into the site
    ("index", "leadership-handbook.tex", project, author, "manual", True)
]
latex_elements = {
    "papersize": "a4paper",
    "extraclassoptions": "openany,oneside",
    "fncychap": "",
}

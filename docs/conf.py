"""Settings of the handbook's build. What needs logic is in the extension."""

from leadership_handbook import __version__
from leadership_handbook.addresses import address

project = "Leadership Handbook"
author = "The Leadership Handbook authors"
copyright = "the authors; text and records CC BY 4.0, code MIT"
version = release = __version__

extensions = [
    "myst_parser",
    "sphinx_design",
    "sphinx.ext.autodoc",
    "leadership_handbook.sphinx_ext",
]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "attrs_inline", "attrs_block"]
nitpicky = True
smartquotes = False

default_role = "code"  # as docstrings use it
add_module_names = False
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"

html_theme = "furo"
html_title = project
html_baseurl = address("Documentation")
html_logo = "../src/leadership_handbook/sphinx_ext/static/mark.svg"
html_favicon = html_logo
html_copy_source = False
html_show_sourcelink = False
html_theme_options = {
    "source_repository": address("Source"),
    "source_branch": "main",
    "source_directory": "docs/",
    "top_of_page_buttons": ["edit"],
    "light_css_variables": {
        "color-brand-primary": "#0b6b68",
        "color-brand-content": "#0b6b68",
        "color-brand-visited": "#0b6b68",
    },
    "dark_css_variables": {
        "color-brand-primary": "#74cdc7",
        "color-brand-content": "#74cdc7",
        "color-brand-visited": "#74cdc7",
    },
}

epub_show_urls = "no"
latex_engine = "xelatex"
latex_elements = {"papersize": "a4paper"}

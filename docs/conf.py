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
smartquotes_action = "q"  # quotation marks and apostrophes; dashes are as typed
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
pygments_dark_style = "a11y-high-contrast-dark"  # that of light pages, by night
html_copy_source = False
html_show_sourcelink = False
html_use_index = False  # A to Z is that index
html_domain_indices = False
lh_moved = {"genindex": "az"}  # old addresses lead on, always
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
epub_use_index = False  # A to Z is that index
epub_cover = ("_static/cover.svg", "epub-cover.html")
epub_tocscope = "includehidden"
man_pages = [
    ("index", "leadership-handbook", "what separates leading from managing", author, 7)
]
lh_book = "book"
lh_book_without = [
    "compare/build",
    "practice/cards",
    "practice/colleague",
    "practice/exercises",
    "practice/which-way",
    "practice/worksheets/*",
]
latex_engine = "xelatex"
latex_use_xindy = False
latex_toplevel_sectioning = "part"  # a theme is one, and so is a chapter
latex_table_style = ["booktabs"]
latex_domain_indices = False
latex_documents = [
    # True: the pages alone, without what the page that lists them says of the files
    (lh_book, "leadership-handbook.tex", project, author, "manual", True)
]
latex_elements = {
    "papersize": "a4paper",
    "pointsize": "11pt",
    "extraclassoptions": "openany,oneside",
    "fncychap": "",
    "makeindex": "",
    "printindex": "",
    "sphinxsetup": "hmargin=28mm,vmargin={28mm,26mm}",
    "atendofbody": "",
    "preamble": rf"""
\renewcommand{{\lhsubtitle}}{{{epub_description.rstrip(".")}}}
\renewcommand{{\lhimprint}}{{Version {release}, \today.\par
Text and records: CC BY 4.0. Code: MIT. You may copy, change and sell what is in this
book if you name it and say what you changed.\par
Newer versions, every table and the data: \url{{{html_baseurl}}}}}
""",
}

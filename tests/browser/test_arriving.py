"""What a link leads to is seen, and from there one comes back to the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.window import Window

if TYPE_CHECKING:
    from typing import Literal

    from playwright.sync_api import Browser, ViewportSize

    ColorScheme = Literal["light", "dark"]

DESK: ViewportSize = {"width": 1000, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}

COVERED = """() => {
  const { left, top } = document.querySelector(":target").getBoundingClientRect();
  const hit = document.elementFromPoint(left + 4, top + 4);
  return hit.closest(".lh-jump, .mobile-header") !== null;
}"""


@pytest.mark.parametrize("width", [390, 800, 1440])
@pytest.mark.parametrize(
    "address",
    [
        "glossary.html#lh-term-headship",
        "sources/index.html#lh-work-davis-1997",
        "situations/index.html#boss",
        "pitfalls.html#lh-chapter-culture-eats-strategy",
        "distinctions/people-vs-staff.html#exercise",
    ],
)
def test_what_an_address_names_is_not_covered(
    browser: Browser, origin: str, address: str, width: int
) -> None:
    size = {"width": width, "height": 900}
    with browser.new_context(viewport=size, reduced_motion="reduce") as context:  # type: ignore[arg-type]
        page = Window(context.new_page(), origin).open(address)

        assert page.locator(":target").count() == 1
        assert not page.evaluate(COVERED)


def test_the_way_back_up_leaves_the_lines_of_a_phone_free(
    browser: Browser, origin: str
) -> None:
    """The theme's own lies across the middle of the text."""
    with browser.new_context(viewport=PHONE, reduced_motion="reduce") as context:
        page = Window(context.new_page(), origin).open("distinctions/why-vs-how.html")
        page.mouse.wheel(0, 3000)
        page.wait_for_function("scrollY > 2000")
        page.mouse.wheel(0, -600)  # the theme offers it to those who turn back
        page.locator(".show-back-to-top").wait_for()
        up = page.get_by_role("link", name="Back to top")
        box = up.bounding_box()

        assert box
        assert box["x"] >= 390 - 64
        assert box["y"] + box["height"] >= 844 - 16
        assert 32 <= box["width"] <= 56
        page.emulate_media(media="print")
        assert not up.is_visible()
        page.emulate_media(media="screen")
        up.click()
        page.wait_for_function("scrollY === 0")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("part", ["this-week", "exercise", "who-says-so"])
def test_the_heading_that_one_has_come_to_can_be_read(
    browser: Browser, origin: str, part: str, scheme: ColorScheme
) -> None:
    """The theme marks it with a color of its own, whatever our headings stand on."""
    with browser.new_context(viewport=DESK, color_scheme=scheme) as context:
        address = f"distinctions/why-vs-how.html#{part}"
        page = Window(context.new_page(), origin).open(address)
        ink, ground = page.locator(":target > :is(h2, h3)").first.evaluate(COLORS)

        assert contrast(ink, ground) >= 4.5


COLORS = """(heading) => {
  let ground = heading;
  const color = (one) => getComputedStyle(one).backgroundColor;
  while (/, 0\\)|transparent/.test(color(ground))) ground = ground.parentElement;
  const channels = (text) => text.match(/[\\d.]+/g).slice(0, 3).map(Number);
  return [channels(getComputedStyle(heading).color), channels(color(ground))];
}"""


def contrast(one: list[float], other: list[float]) -> float:
    """Return the contrast of two colors, as the WCAG reckon it."""
    dark, light = sorted(luminance(color) for color in (one, other))
    return (light + 0.05) / (dark + 0.05)


def luminance(color: list[float]) -> float:
    linear = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in color)
    )
    return sum(a * b for a, b in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

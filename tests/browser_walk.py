"""Measurements and keyboard walks of pages in a browser."""

import gzip
from collections.abc import Sequence
from typing import Any, Literal

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Request

# Those of WCAG 2.2 are off unless asked for; contrast, most of the work, is measured by appearance.
_RULES = {
    "resultTypes": ["violations"],
    "rules": {"target-size": {"enabled": True}, "color-contrast": {"enabled": False}},
}

# Contrast follows from the appearance of a text: its colours, the backgrounds behind it, its size and its layers.
# Of each appearance that has not passed yet, axe measures the first dozen; it returns those that passed.
_CONTRAST = """async passed => {
  const old = new Set(passed), appearances = new Map(), counts = new Map();
  for (const e of document.body.querySelectorAll('*')) {
    const text = [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data.trim()).join('');
    if (!text && !e.matches('input, select, textarea')) continue;
    if (!e.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    const own = getComputedStyle(e), r = e.getBoundingClientRect();
    const looks = [own.color, own.fontSize, own.fontWeight, own.textShadow, own.clipPath, text.length > 1,
      r.width > 1 && r.height > 1, !!e.closest(':disabled, [aria-disabled=true]')];
    for (let up = e; up; up = up.parentElement) {
      const s = getComputedStyle(up);
      const layer = [s.backgroundColor, s.backgroundImage, s.opacity, s.position, s.float, s.zIndex].join();
      if (layer !== 'rgba(0, 0, 0, 0),none,1,static,none,auto') looks.push(layer);
    }
    const appearance = looks.join(' | '), count = counts.get(appearance) ?? 0;
    counts.set(appearance, count + 1);
    if (count < 12 && !old.has(appearance)) appearances.set(e, appearance);
  }
  if (!appearances.size) return [[], []];
  const { violations, passes } = await axe.run({ include: [...appearances.keys()] }, {
    elementRef: true, resultTypes: ['violations', 'passes'], runOnly: { type: 'rule', values: ['color-contrast'] },
  });
  const fresh = passes.flatMap(rule => rule.nodes.map(node => appearances.get(node.element))).filter(Boolean);
  return [violations.map(({ id, nodes }) => [id, ...nodes.map(node => node.html)]), [...new Set(fresh)]];
}"""
_PASSED: set[str] = set()
_SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def violations(page: Page, widths: Sequence[int]) -> list[Any]:
    """Violations that axe finds on an open page at these widths; in dark, which differs in colours only, of contrast.

    The page is loaded once, and so is the script, which is half a megabyte.
    """
    page.evaluate(Axe().axe_script)
    results: list[Any] = []
    for scheme in _SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 900})
            if scheme == "light":
                results += page.evaluate("rules => axe.run(rules).then(results => results.violations)", _RULES)
            broken, passed = page.evaluate(_CONTRAST, sorted(_PASSED))
            results += broken
            _PASSED.update(passed)
    return results


WIDTHS = (320, 360, 768, 1280)


# What is under the focus: in sight, not below something else, with a ring around it.
STOP = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const shown = e.closest('.deuren li') && e.matches('a') ? e.closest('.deuren li') : e;
  const r = [...shown.getClientRects()].find(box => box.width > 1 && box.height > 1);
  const name = e.outerHTML.slice(0, 120);
  if (!r) return { name, fault: 'has no size' };
  let opacity = 1;
  for (let up = e; up; up = up.parentElement) opacity *= getComputedStyle(up).opacity;
  if (opacity < 1 || getComputedStyle(e).visibility !== 'visible') return { name, fault: 'is not painted' };
  if (r.left < -1 || r.right > innerWidth + 1 && r.width <= innerWidth) return { name, fault: 'is beside the window' };
  if (r.bottom < 1 || r.top > innerHeight - 1) return { name, fault: 'is above or below the window' };
  const x = Math.min(Math.max(r.left + r.width / 2, 1), innerWidth - 2);
  const y = Math.min(Math.max(r.top + r.height / 2, 1), innerHeight - 2);
  const on = document.elementFromPoint(x, y);
  const above = on && !e.contains(on) && !on.contains(e) && !shown.contains(on);
  if (!on || above) return { name, fault: 'is covered by ' + on?.outerHTML.slice(0, 80) };
  const ringed = s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2;
  const ring = ringed(getComputedStyle(e)) || ringed(getComputedStyle(e, '::after'));
  return { name, fault: ring ? '' : 'has no ring' };
}"""


def walk(page: Page, most: int) -> int:
    """Press Tab until the page ends; every focused element must be visible."""
    for stops in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop is None:
            return stops
        assert not stop["fault"], f"{page.url} {stop['name']} {stop['fault']}"
    return most


SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""


CUT = """() => [...document.querySelectorAll('body *')].filter(e => {
  const s = getComputedStyle(e);
  if (s.display === 'inline' || !e.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  if (s.clipPath !== 'none' || e.matches('.table-scroll, .side-inner, input, svg, svg *')) return false;
  return s.overflowX !== 'visible' && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
}).map(e => e.outerHTML.slice(0, 100))"""


FIRST, FEW = 150_000, 12
"""Most bytes and most requests of a first visit."""

# What comes compressed already; a server compresses the rest.
PACKED = (".woff2", ".png")
# A busy machine may paint while the HTML is still being read: a button before its words, a head of a table before its
# rows. What moves once the whole page is there is a shift of the page.
SHIFTS = """
  const entries = [];
  Object.defineProperty(window, 'shifts', { get: () => {
    const [{ domInteractive }] = performance.getEntriesByType('navigation');
    const late = entries.filter(entry => !entry.hadRecentInput && entry.startTime >= domInteractive);
    return late.reduce((sum, entry) => sum + entry.value, 0);
  } });
  new PerformanceObserver(list => entries.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
"""


def cost(requests: list[Request], seen: set[str]) -> int:
    """The bytes of the files that were asked for and not at hand yet, as a server that compresses sends them."""
    total = 0
    for request in requests:
        response = request.response()
        if request.url in seen or response is None:
            continue
        seen.add(request.url)
        body = response.body()
        total += len(body) if request.url.endswith(PACKED) else len(gzip.compress(body, 9))
    return total


MOVING = """() => [...document.querySelectorAll('*')].filter(e => {
  const s = getComputedStyle(e);
  return s.animationName !== 'none' || parseFloat(s.transitionDuration) > 0 || s.scrollBehavior === 'smooth';
}).length"""

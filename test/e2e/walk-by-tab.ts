import type { Page } from 'playwright-core';

/**
 * What a person who has no pointer finds wrong, a line each. Whoever finds something goes round once more: a control may
 * have come to life behind them.
 */
export async function walkByTab(page: Page): Promise<readonly string[]> {
  const found = await walkOnce(page);
  return found.length === 0 ? found : walkOnce(page);
}

async function walkOnce(page: Page): Promise<readonly string[]> {
  await page.evaluate(begin);
  const most = 500;
  for (let stop = 0; ; stop += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(look)) break;
    if (stop > most) return [`Tab comes to no end after ${most} stops.`];
  }
  return page.evaluate(judge);
}

interface Walk {
  /** The dialog that is open, or the page. */
  readonly within: Element;
  readonly stops: Element[];
  readonly wrong: string[];
  before: { readonly element: Element; readonly look: string } | null;
}

declare global {
  interface Window {
    walk: Walk;
    describeElement: (element: Element) => string;
    lookOf: (element: Element) => string;
  }
}

function begin(): void {
  const within = document.querySelector('[role=dialog]') ?? document.body;
  if (within === document.body && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  window.walk = { within, stops: [], wrong: [], before: null };
  window.describeElement = (element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    const classes = [...element.classList].join('.');
    return `${element.tagName.toLowerCase()}${classes && '.'}${classes} “${name}”`;
  };
  window.lookOf = (element) => {
    const looks: string[] = [];
    for (let at: Element | null = element; at && looks.length < 5; at = at.parentElement) {
      const { outline, boxShadow, borderColor, backgroundColor, textDecoration } = getComputedStyle(at);
      looks.push(`${outline} ${boxShadow} ${borderColor} ${backgroundColor} ${textDecoration}`);
    }
    return looks.join('|');
  };
}

/** Notes where the focus is. True once it has been everywhere. */
function look(): boolean {
  const { walk, describeElement, lookOf } = window;
  const element = document.activeElement;
  if (walk.before && walk.before.element !== element && lookOf(walk.before.element) === walk.before.look) {
    walk.wrong.push(`${describeElement(walk.before.element)} does not show that it has the focus.`);
  }
  walk.before = null;
  // Between the last and the first lies what is the browser's own.
  if (!element || element === document.body) return false;
  if (walk.stops.includes(element)) return true;
  walk.stops.push(element);
  walk.before = { element, look: lookOf(element) };
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const [from, to] = [Math.max(left, 0), Math.min(right, window.innerWidth)];
  const [high, low] = [Math.max(top, 0), Math.min(bottom, window.innerHeight)];
  if (to <= from || low <= high) {
    walk.wrong.push(`${describeElement(element)} is out of sight when it has the focus.`);
    return false;
  }
  const points = [0.5, 0.1, 0.9].flatMap((x) => [0.5, 0.1, 0.9].map((y) => [x, y] as const));
  const seen = points.some(([x, y]) => {
    const hit = document.elementFromPoint(from + x * (to - from), high + y * (low - high));
    return hit && (element.contains(hit) || hit.contains(element));
  });
  // What is a line lies where parts of a pixel decide what is above it.
  const isLine = to - from < 2;
  if (!seen && !isLine) walk.wrong.push(`${describeElement(element)} lies behind something when it has the focus.`);
  return false;
}

/** Every control that can be seen has been reached, or is a part of something that was and that arrows move within. */
function judge(): readonly string[] {
  const { walk, describeElement } = window;
  const controls =
    'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"]), [contenteditable=true], ' +
    '[role=button], [role=link], [role=tab], [role=radio], [role=checkbox], [role=switch], [role=slider]';
  const composite = '[role=radiogroup], [role=tablist], [role=toolbar], [role=listbox], [role=grid], [tabindex="0"]';
  const missed = [...walk.within.querySelectorAll(controls)].filter((control) => {
    if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    if (control.matches(':disabled') || control.closest('[aria-hidden=true], [inert], [aria-disabled=true]'))
      return false;
    const isPart = control instanceof HTMLElement && control.tabIndex === -1;
    const whole = (isPart ? control.closest(composite) : null) ?? control;
    return !walk.stops.some((stop) => whole.contains(stop));
  });
  return [...walk.wrong, ...missed.map((control) => `${describeElement(control)} is not reached by Tab.`)];
}

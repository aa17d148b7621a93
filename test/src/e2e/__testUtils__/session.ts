import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Portal } from './portal';

/** Themes that the portal offers. */
export const themes = ['light', 'dark'] as const;

/** The theme of a window, and its width in pixels. */
export interface WindowOptions {
  readonly theme?: (typeof themes)[number];
  readonly width?: number;
}

/** The width of a phone, in pixels. */
export const phone = 400;

/**
 * Windows in which a guest has signed in.
 *
 * @param errors - takes what is thrown in them
 */
export async function openSession(
  browser: Browser,
  { url }: Portal,
  errors: string[],
): Promise<BrowserContext> {
  const context = await browser.newContext();
  context.setDefaultTimeout(60_000);
  // A portal that somebody works on would load pages again in the middle of a test.
  await context.routeWebSocket(/\/ws$/, () => {});
  context.on('weberror', error => errors.push(String(error.error())));
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('heading', { name: 'Two decisions' }).waitFor();
  await page.close();
  return context;
}

/** Opens a page in a window of its own. */
export async function openPage(
  context: BrowserContext,
  address: string,
  { theme = 'light', width = 1400 }: WindowOptions = {},
): Promise<Page> {
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width, height: 1000 });
  await page.goto(address);
  await page.locator(`body[data-theme-mode=${theme}]`).waitFor();
  return page;
}

/** The problems that axe finds in a part of a page, by the rules of WCAG 2.1, levels A and AA. */
export async function accessibilityProblems(
  page: Page,
  selector: string,
): Promise<string[]> {
  await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
  return page.evaluate(async include => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(include, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) =>
          `${id}: ${html.slice(0, 200)} ${failureSummary}`,
      ),
    );
  }, selector);
}

/** By how many pixels the content of a page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('main')].map(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      ),
    ),
  );
}

/** Texts of a part of a page that end outside the window. Tables scroll by themselves. */
export function textsBeyond(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluate(root =>
      [...root.querySelectorAll('p, li, legend, label, button')]
        .filter(
          element =>
            !element.closest('table') &&
            element.getBoundingClientRect().right > window.innerWidth,
        )
        .map(({ textContent }) => textContent ?? ''),
    );
}

/** Moves the focus with the keyboard alone, as far as the element that is wanted. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const most = 120;
  for (let pressed = 0; pressed < most; pressed += 1) {
    if (await wanted.evaluate(element => element === document.activeElement)) {
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${wanted} was not reached with ${most} presses of Tab.`);
}

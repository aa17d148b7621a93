import type { BrowserContext, Page } from 'playwright-core';

/** The observations of a page about itself, from its first script on. */
interface Observed {
  /** Cumulative layout shift, without what follows an input. */
  layoutShift: number;
  /** The largest shifts: what moved, and by how much. */
  shifts: string[];
  /** Types of the messages that came from workers. */
  workerMessages: string[];
}

declare global {
  interface Window {
    observed: Observed;
  }
}

/** Makes every page that is opened from now on note its layout shifts and what its workers say. */
export async function observe(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const observed: Observed = {
      layoutShift: 0,
      shifts: [],
      workerMessages: [],
    };
    window.observed = observed;
    interface LayoutShift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node?: Node }[];
    }
    new PerformanceObserver(list => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        if (entry.hadRecentInput) continue;
        observed.layoutShift += entry.value;
        const moved = entry.sources.map(
          ({ node }) => node?.textContent?.slice(0, 40) ?? '',
        );
        observed.shifts.push(`${entry.value.toFixed(3)} ${moved.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    window.Worker = class extends Worker {
      constructor(...parameters: ConstructorParameters<typeof Worker>) {
        super(...parameters);
        this.addEventListener('message', ({ data }) =>
          observed.workerMessages.push(String(data?.type)),
        );
      }
    };
  });
}

/** The cumulative layout shift that people do not notice, by the Web Vitals. */
const goodLayoutShift = 0.1;

/** The layout shifts of a page that has loaded; none where people do not notice them. */
export async function noticedShifts(page: Page): Promise<readonly string[]> {
  await page.waitForLoadState('networkidle');
  const { layoutShift, shifts } = await observedIn(page);
  return layoutShift < goodLayoutShift ? [] : shifts;
}

export function observedIn(page: Page): Promise<Observed> {
  return page.evaluate(() => window.observed);
}

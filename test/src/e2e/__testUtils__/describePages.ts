import type { Browser, BrowserContext, Page } from 'playwright-core';
import { observe } from './observed';
import type { Portal } from './portal';
import { describeInBrowser, launchBrowser, startPortal } from './portal';
import type { WindowOptions } from './session';
import { openPage, openSession } from './session';

/** A guest who has signed in to the portal. */
interface Guest {
  readonly portal: Portal;
  readonly context: BrowserContext;
  /** Opens a page by its path; it is closed after the test. */
  open(path: string, options?: WindowOptions): Promise<Page>;
}

/** Tests of pages in windows of a guest; the last one is that nothing was thrown in any of them. */
// eslint-disable-next-line jest/no-export -- the tests of the files beside
export function describePages(
  name: string,
  tests: (guest: Guest) => void,
): void {
  describeInBrowser(name, () => {
    let portal: Portal;
    let browser: Browser;
    let context: BrowserContext;
    let page: Page | undefined;
    const errors: string[] = [];

    beforeAll(async () => {
      portal = await startPortal();
      browser = await launchBrowser();
      context = await openSession(browser, portal, errors);
      await observe(context);
    });

    afterEach(async () => {
      await page?.close();
    });

    afterAll(async () => {
      await browser?.close();
      await portal?.stop();
    });

    tests({
      get portal() {
        return portal;
      },
      get context() {
        return context;
      },
      open: async (path, options) => {
        page = await openPage(context, `${portal.url}${path}`, options);
        return page;
      },
    });

    it('throws nothing in the browser on the way', () => {
      expect(errors).toEqual([]);
    });
  });
}

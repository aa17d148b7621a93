/* eslint-disable no-console */
/* eslint-disable @backstage/no-undeclared-imports, no-restricted-imports -- a script of this workspace, which is never published */
import { azureRegions } from 'backstage-plugin-vnet-connectivity-common';
import type { Browser, Page } from 'playwright-core';
import { stringify } from 'yaml';
import {
  chromiumPath,
  launchBrowser,
  startPortal,
} from '../e2e/__testUtils__/portal';
import { servedAddress } from './served-address';

/**
 * The time until Learn is shown (largest contentful paint), and until Design answers at 60 regions (interaction to next
 * paint), in Chromium. Reported, not asserted: both depend on the machine. Build the app first (`npm run build
 * --workspace app`): the backend serves that build, and it is the one to measure. Run: node -r
 * @backstage/cli/config/nodeTransform.cjs test/src/bench/page-speed.bench.ts
 */

/** Milliseconds. */
const budgets = { largestContentfulPaint: 2500, interactionToNextPaint: 200 };
const rounds = 5;

const spec = stringify({
  apiVersion: 'vnet-connectivity/v1',
  kind: 'ConnectivitySpec',
  metadata: { name: 'bench', owner: 'group:default/network' },
  regions: Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `r${index}`,
      { location: azureRegions[index % azureRegions.length].location },
    ]),
  ),
  interconnect: { pattern: 'global-peering', topology: 'mesh' },
  onPremises: {
    via: 'vpn',
    gateways: 'per-region',
    sites: {
      hq: {
        addressSpace: ['192.168.0.0/16'],
        devices: [
          {
            ipAddress: '203.0.113.10',
            asn: 64999,
            bgpPeerAddress: '192.168.0.1',
          },
        ],
      },
    },
  },
});

/** A window of somebody who has signed in before, with nothing in its cache. */
async function windows(browser: Browser, url: string) {
  const first = await browser.newContext();
  const page = await first.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(url);
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('heading', { name: 'Two decisions' }).waitFor();
  const storageState = await first.storageState();
  await first.close();
  return async () => {
    const context = await browser.newContext({
      storageState,
      viewport: { width: 1400, height: 1000 },
    });
    const opened = await context.newPage();
    opened.setDefaultTimeout(120_000);
    return opened;
  };
}

/** Milliseconds from the beginning of the navigation to the largest contentful paint until now. */
async function largestContentfulPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>(done => {
        new PerformanceObserver(list => {
          done(list.getEntries().at(-1)?.startTime ?? 0);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
}

/** Begins to write down what interactions take; `longest` answers since it was last asked. */
async function observeInteractions(page: Page) {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { interactionsSeen: seen });
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        if ('interactionId' in entry && entry.interactionId) {
          seen.push(entry.duration);
        }
      }
    }).observe({
      type: 'event',
      durationThreshold: 16,
      // TypeScript does not know the threshold.
    } as PerformanceObserverInit);
  });
  return {
    /** Milliseconds to the next paint, in steps of 8; 0 for less than 16, which browsers do not state. */
    longest: async () => {
      // Entries arrive after the paint that they are about.
      await page.waitForTimeout(500);
      return page.evaluate(() => {
        const { interactionsSeen } = window as unknown as {
          interactionsSeen: number[];
        };
        return Math.max(0, ...interactionsSeen.splice(0));
      });
    },
  };
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** Of a page with this heading, opened anew each time. */
async function measurePaint(
  open: () => Promise<Page>,
  url: string,
  heading: string,
) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await open();
    await page.goto(url);
    await page.getByRole('heading', { name: heading }).waitFor();
    // Pictures that come later count, too.
    await page.waitForLoadState('networkidle');
    times.push(await largestContentfulPaint(page));
    await page.context().close();
  }
  return times;
}

/** The interactions on Design that are measured. */
const interactions: [string, (page: Page) => Promise<void>][] = [
  ...['Findings', 'Routes', 'Files', 'What if', 'Comparison', 'Diagram'].map(
    (name): [string, (page: Page) => Promise<void>] => [
      `open ${name}`,
      page => page.getByRole('tab', { name, exact: true }).click(),
    ],
  ),
  [
    'fail a part of the diagram',
    async page => {
      const part = page
        .locator('[role=tabpanel] svg [role=button]')
        .filter({ visible: true })
        .first();
      await part.focus();
      await page.keyboard.press('Enter');
    },
  ],
  [
    'open the YAML',
    page => page.getByRole('tab', { name: 'YAML', exact: true }).click(),
  ],
  [
    'type into the YAML',
    async page => {
      const editor = page.getByRole('textbox', {
        name: 'The network as YAML',
      });
      await editor.focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('# seven');
    },
  ],
];

async function measureDesign(open: () => Promise<Page>, url: string) {
  const page = await open();
  await page.goto(`${url}/vnet-connectivity/design`);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'connectivity.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from(spec),
  });
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.locator('[role=tabpanel] svg').first().waitFor();
  await page.waitForTimeout(3000);
  const observed = await observeInteractions(page);
  const rows: { interaction: string; ms: number | string }[] = [];
  for (const [interaction, act] of interactions) {
    try {
      await act(page);
      rows.push({ interaction, ms: await observed.longest() });
      // What an interaction sets off in the background must not be in the way of the next.
      await page.waitForTimeout(2000);
    } catch (error) {
      rows.push({ interaction, ms: `not possible: ${error}`.split('\n')[0] });
    }
  }
  await page.context().close();
  return rows;
}

async function main() {
  if (!chromiumPath) {
    console.log('No Chromium: install it, or set CHROMIUM to its path.');
    return;
  }
  const portal = await startPortal();
  const browser = await launchBrowser();
  try {
    const url = await servedAddress(portal);
    const open = await windows(browser, url);
    const pages = {
      Learn: await measurePaint(
        open,
        `${url}/vnet-connectivity`,
        'Two decisions',
      ),
      // What any page of the portal takes at least.
      "the portal's own settings": await measurePaint(
        open,
        `${url}/settings`,
        'Settings',
      ),
    };
    for (const [name, times] of Object.entries(pages)) {
      console.log(
        `${name}, largest contentful paint: ${Math.round(
          median(times),
        )} ms (median of ${rounds}; ${times
          .map(ms => Math.round(ms))
          .join(', ')}), budget of Learn ${budgets.largestContentfulPaint} ms`,
      );
    }
    const design = await measureDesign(open, url);
    console.table(design);
    const longest = Math.max(
      0,
      ...design.flatMap(({ ms }) => (typeof ms === 'number' ? [ms] : [])),
    );
    console.log(
      `Design at 60 regions, interaction to next paint: ${longest} ms (the longest), budget ${budgets.interactionToNextPaint} ms`,
    );
  } finally {
    await browser.close();
    await portal.stop();
  }
}

main();

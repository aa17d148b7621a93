/* eslint-disable no-console */
/* eslint-disable @backstage/no-undeclared-imports, no-restricted-imports -- a script of this workspace, which is never published */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import {
  chromiumPath,
  launchBrowser,
  startPortal,
} from '../e2e/__testUtils__/portal';
import { azureEstate } from './azure-estate';
import { servedAddress } from './served-address';

/**
 * The longest task of the page "Ask a network" in Chromium, for each thing that somebody does with an estate of 1,000
 * networks with 20 hubs: while a task runs, the page answers nothing. Reported, not asserted: it depends on the machine,
 * and on what else that has to do. Build the app first (`npm run build --workspace app`): the backend serves that build,
 * and it is the one to measure. Run: node -r @backstage/cli/config/nodeTransform.cjs test/src/bench/ask-page.bench.ts
 */

/** Milliseconds: a longer task is noticed as a freeze. */
const budget = 100;
/** Milliseconds after which nothing of an action is left to do. */
const rest = 4000;

const tab = (name: string | RegExp) => (page: Page) =>
  page.getByRole('tab', { name }).click();
const button = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).first().click();

/** Lets a part of the drawing fail, or repairs it, by the keyboard. */
const toggle = (index: number) => async (page: Page) => {
  await page
    .locator('[role=tabpanel] svg [data-element] [role=button]')
    .nth(index)
    .focus();
  await page.keyboard.press('Enter');
};

const actions: readonly [string, (page: Page) => Promise<void>][] = [
  ['open Reach', tab('Reach')],
  ['open Routes', tab('Routes')],
  ['open What if', tab('What if')],
  ['open Findings', tab(/^Findings/)],
  ['open Not understood', tab(/^Not understood/)],
  ['open Design this', tab('Design this')],
  ['open Diagram', tab('Diagram')],
  ['open a group of the drawing', button(/^Around hub-0/)],
  ['fail a network', toggle(3)],
  ['draw all networks one by one', button('Group networks')],
  ['fail another network', toggle(40)],
  ['zoom in', button('Zoom in')],
  ['show all of it', button('Show all of it')],
  ['open the map', button('Map')],
  ['group the networks on the map', button('Group networks')],
];

/** Begins to write down long tasks; `longest` answers since it was last asked. */
async function observeTasks(page: Page) {
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { tasksSeen: seen });
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) seen.push(duration);
    }).observe({ type: 'longtask' });
  });
  return {
    /** Milliseconds; 0 for less than 50, which browsers do not state. */
    longest: () =>
      page.evaluate(() => {
        const { tasksSeen } = window as unknown as { tasksSeen: number[] };
        return Math.round(Math.max(0, ...tasksSeen.splice(0)));
      }),
  };
}

/** The part of an event of Chromium's trace that is used; times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Time of the processor. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** Milliseconds of the processor in the longest task of a page, from a trace: a busy machine measures the same as an idle one. */
function longestOfProcessor(trace: Buffer): number {
  const { traceEvents } = JSON.parse(trace.toString()) as {
    traceEvents: readonly TraceEvent[];
  };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  const pages = new Set(
    traceEvents
      .filter(
        ({ name, args }) =>
          name === 'thread_name' && args.name === 'CrRendererMain',
      )
      .map(threadOf),
  );
  const times = traceEvents
    .filter(event => event.name === 'RunTask' && pages.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
  return Math.round(Math.max(0, ...times));
}

interface Row {
  readonly action: string;
  /** Milliseconds, or the reason why it was not done. */
  readonly longest: number | string;
  readonly ofProcessor?: number;
}

async function measure(browser: Browser, page: Page): Promise<Row[]> {
  const observed = await observeTasks(page);
  const rows: Row[] = [];
  const categories = ['disabled-by-default-devtools.timeline', 'toplevel'];
  const add = async (action: string, act: () => Promise<unknown>) => {
    await browser.startTracing(page, { categories });
    try {
      await act();
      await page.waitForTimeout(rest);
      const trace = await browser.stopTracing();
      rows.push({
        action,
        longest: await observed.longest(),
        ofProcessor: longestOfProcessor(trace),
      });
    } catch (error) {
      await browser.stopTracing();
      rows.push({ action, longest: `${error}`.split('\n')[0] });
    }
  };
  // A file of the disk: bytes would be unpacked by the page, which takes its time.
  const folder = mkdtempSync(join(tmpdir(), 'vnet-connectivity-estate-'));
  const file = join(folder, 'estate.json');
  writeFileSync(file, azureEstate(1000, 20));
  await add('open the document', async () => {
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.getByRole('heading', { name: 'estate.json' }).waitFor();
  });
  rmSync(folder, { recursive: true });
  for (const [action, act] of actions) await add(action, () => act(page));
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
    const page = await browser.newPage({
      viewport: { width: 1400, height: 1000 },
    });
    page.setDefaultTimeout(120_000);
    await page.goto(url);
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByRole('heading', { name: 'Two decisions' }).waitFor();
    await page.goto(`${url}/vnet-connectivity/ask`);
    await page.getByRole('heading', { name: 'Open a document' }).waitFor();
    await page.waitForTimeout(rest);
    const rows = await measure(browser, page);
    console.table(rows);
    const longest = Math.max(...rows.map(({ ofProcessor = 0 }) => ofProcessor));
    console.log(
      `1,000 networks, longest task of the page: ${longest} ms of the processor, budget ${budget} ms`,
    );
  } finally {
    await browser.close();
    await portal.stop();
  }
}

main();

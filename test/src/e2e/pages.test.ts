import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  azureRegions,
  design,
  suggestRegionKey,
} from 'backstage-plugin-vnet-connectivity-common';
import { readChecker } from 'backstage-plugin-vnet-connectivity-node';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import {
  copiedLink,
  downloaded,
  editor,
  editorText,
  element,
  importText,
  panels,
  showTab,
} from './__testUtils__/designPage';
import { observe, observedIn } from './__testUtils__/observed';
import type { Portal } from './__testUtils__/portal';
import {
  describeInBrowser,
  launchBrowser,
  startPortal,
} from './__testUtils__/portal';
import { createRepository } from './__testUtils__/repository';
import type { Theme } from './__testUtils__/session';
import {
  accessibilityProblems,
  openPage,
  openSession,
  overflow,
  tabTo,
  themes,
} from './__testUtils__/session';
import { readZip } from './__testUtils__/zip';

jest.setTimeout(300_000);

/** Layout shift that people do not notice, by the Web Vitals. */
const goodLayoutShift = 0.1;
const phone = 400;

describeInBrowser('the pages in a browser', () => {
  let portal: Portal;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
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

  async function openLearn(look?: { theme?: Theme; width?: number }) {
    page = await openPage(context, `${portal.url}/vnet-connectivity`, look);
    await page.getByRole('heading', { name: 'Two decisions' }).waitFor();
  }

  /** Scrolls to the end as somebody who reads it all, so that everything is loaded that the page loads by itself. */
  async function readLearn() {
    await page.mouse.move(600, 500);
    const isAtEnd = () =>
      page.locator('#sources').evaluate(section => {
        const { bottom } = section.getBoundingClientRect();
        return bottom <= window.innerHeight + 100;
      });
    while (!(await isAtEnd())) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(200);
    }
    await page.getByText(/^We advise:/).waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
  }

  async function openDesign(look?: { theme?: Theme; width?: number }) {
    page = await openPage(
      context,
      `${portal.url}/vnet-connectivity/design`,
      look,
    );
    await page.getByText(/^Nothing has failed/).waitFor();
  }

  describe('Learn', () => {
    const figure = () => page.locator('#vpn-per-region figure[data-example]');
    const flows = (state: string) =>
      figure().locator(`[data-state=${state}]:is(li)`);
    const failDevice = () =>
      figure().getByRole('button', { name: 'Fail the VPN device' });
    const repair = () =>
      figure().getByRole('button', { name: 'Repair everything' });
    const nothingFailed = () =>
      figure()
        .getByRole('status')
        .getByText(/^Nothing has failed/);

    async function showFigure() {
      await figure().scrollIntoViewIfNeeded();
      await nothingFailed().waitFor();
    }

    it.each(themes)(
      'has no accessibility problem in the %s theme, and fits on a phone',
      async theme => {
        await openLearn({ theme });
        await readLearn();
        await showFigure();
        await failDevice().click();
        await flows('lost').first().waitFor();
        expect(await accessibilityProblems(page, '#root')).toEqual([]);
        await page.setViewportSize({ width: phone, height: 1000 });
        expect(await accessibilityProblems(page, '#root')).toEqual([]);
        expect(await overflow(page)).toBe(0);
      },
    );

    it('lets what is suggested fail: words, flows and drawing say so until it is repaired', async () => {
      await openLearn();
      await showFigure();
      const working = await flows('works').count();
      await failDevice().click();
      await figure()
        .getByRole('status')
        .getByText(/VPN device.* failed: \d+ of \d+ flows lost/)
        .waitFor();
      expect(await flows('lost').count()).toBeGreaterThan(0);
      await element(figure(), 'device:hq/0', 'failed').waitFor();
      await repair().click();
      await nothingFailed().waitFor();
      expect(await flows('lost').count()).toBe(0);
      expect(await flows('works').count()).toBe(working);

      // What nobody suggested, with the keyboard alone
      await failDevice().focus();
      const gateway = figure().getByRole('button', {
        name: 'VPN gateway of weu, working',
      });
      await tabTo(page, gateway);
      await page.keyboard.press('Enter');
      await element(figure(), 'vpn-gateway:weu', 'failed').waitFor();
      expect(await flows('lost').count()).toBeGreaterThan(0);
      await tabTo(page, repair());
      await page.keyboard.press('Enter');
      await nothingFailed().waitFor();
    });

    it('advises by answers that the keyboard gives and the address keeps, and leads on', async () => {
      await openLearn();
      const advice = page.getByText(/^We advise:/);
      expect(await advice.count()).toBe(0);
      await page
        .getByRole('link', { name: 'Which way is right for you?' })
        .click();
      await advice.waitFor();
      const before = await advice.innerText();
      expect(before).not.toContain('VNet-to-VNet');
      const encryption = (answer: string) =>
        page
          .getByRole('group', { name: /regions be encrypted/ })
          .getByRole('radio', { name: answer });
      const yes = () => encryption('Yes, with IPsec');
      await page.getByLabel('How many regions in all?').focus();
      // Tab reaches the first of the answers, the arrow keys choose among them.
      await tabTo(page, encryption('No more than Azure does anyway'));
      await page.keyboard.press('ArrowDown');
      await page
        .getByText(/^We advise: .*with virtual network encryption/)
        .waitFor();
      await page.keyboard.press('ArrowDown');
      const changed = page.getByText(/^We advise: VNet-to-VNet/);
      await changed.waitFor();
      expect(new URL(page.url()).searchParams.get('ipsec')).toBe('yes');

      await page.reload();
      await changed.waitFor();
      expect(await yes().isChecked()).toBe(true);

      await page
        .getByRole('button', { name: 'Open in Design' })
        .first()
        .click();
      await showTab(page, 'YAML');
      expect(await editorText(page)).toContain('pattern: vnet-to-vnet');
      await page.goBack();
      await page.goBack();
      await changed.waitFor();
      await page
        .getByRole('button', {
          name: /^Build this in the wizard: VNet-to-VNet/,
        })
        .first()
        .click();
      await page.getByLabel('Name *').waitFor();
      expect(await page.getByLabel('Short name').count()).toBe(2);
      const formData = new URL(page.url()).searchParams.get('formData') ?? '';
      expect(JSON.parse(formData).interconnect.pattern).toBe('vnet-to-vnet');
    });
  });

  describe('Design', () => {
    const drawing = () => page.getByLabel('Network of my-network').first();

    it.each(themes)(
      'has no accessibility problem in any tab in the %s theme',
      async theme => {
        await openDesign({ theme });
        const problems: Record<string, string[]> = {};
        for (const panel of panels) {
          await showTab(page, panel);
          await complete(panel);
          problems[panel] = await accessibilityProblems(page, '#root');
        }
        await showTab(page, 'YAML');
        await editor(page).waitFor();
        problems.YAML = await accessibilityProblems(page, '#root');
        expect(problems).toEqual(
          Object.fromEntries([...panels, 'YAML'].map(name => [name, []])),
        );

        await page.setViewportSize({ width: phone, height: 1000 });
        const widths: Record<string, number> = {};
        for (const panel of panels) {
          await showTab(page, panel);
          await complete(panel);
          widths[panel] = await overflow(page);
          problems[panel] = await accessibilityProblems(page, '#root');
        }
        expect(widths).toEqual(
          Object.fromEntries(panels.map(name => [name, 0])),
        );
        expect(problems).toEqual(
          Object.fromEntries([...panels, 'YAML'].map(name => [name, []])),
        );
      },
    );

    /** Waits until a panel shows what it is there for. */
    async function complete(panel: (typeof panels)[number]) {
      const shown: Record<typeof panel, Locator> = {
        Diagram: page.getByText(/^Nothing has failed/),
        Findings: page.getByRole('tabpanel', { name: 'Findings' }),
        Comparison: page.getByText(/^Recommended: /),
        'What if': page.getByText(/^Region weu$/).first(),
        Routes: page.getByRole('region', { name: /^Effective routes/ }),
        Files: page.getByRole('region', { name: 'Content of README.md' }),
      };
      await shown[panel].first().waitFor();
    }

    it('keeps what is typed and the last good design, applies a fix and takes it back', async () => {
      await openDesign();
      await showTab(page, 'YAML');
      await drawing().waitFor();
      const before = await editorText(page);
      await editor(page).getByText('192.168.0.0/16').click();
      await page.keyboard.press('End');
      await page.keyboard.type('3');
      await showTab(page, 'Findings');
      const findings = page.getByRole('tabpanel', { name: 'Findings' });
      await findings
        .getByText(/prefix length 163/)
        .first()
        .waitFor();
      expect(await editorText(page)).toContain('192.168.0.0/163');

      await showTab(page, 'Diagram');
      await page.getByText(/^What you typed last cannot be read/).waitFor();
      await element(page, 'site:hq').waitFor();
      await page.getByRole('button', { name: 'Show what is wrong' }).click();

      const undo = page.getByRole('button', { name: 'Undo' });
      while (await undo.isEnabled()) await undo.click();
      await findings.getByText(/^No findings/).waitFor();
      expect(await editorText(page)).toBe(before);

      // Two regions that overlap: the finding has a fix.
      const overlapping = overlappingText();
      await importText(page, overlapping);
      const overlap = page.getByText(/overlaps/).first();
      await overlap.waitFor();
      await page
        .getByRole('listitem')
        .filter({ has: overlap })
        .getByRole('button')
        .first()
        .click();
      await overlap.waitFor({ state: 'detached' });
      expect(await editorText(page)).not.toContain('10.50.0.0/17');
      await page.getByRole('button', { name: 'Undo' }).click();
      await overlap.waitFor();
      expect(await editorText(page)).toContain('10.50.0.0/17');
    });

    it('is the same in a window that opens its link: text, tab and failures', async () => {
      await openDesign();
      await importText(
        page,
        overlappingText().replace('/17', '/16').replace('10.50', '10.51'),
      );
      await page.getByRole('button', { name: 'Region weu, working' }).click();
      await element(page, 'region:weu', 'failed').waitFor();
      await showTab(page, 'YAML');
      await showTab(page, 'Routes');
      const text = await editorText(page);
      const link = await copiedLink(page);

      const other = await context.newPage();
      await other.goto(link);
      await editor(other).waitFor();
      expect(await editorText(other)).toBe(text);
      await other
        .getByRole('tab', { name: 'Routes', selected: true })
        .waitFor();
      await showTab(other, 'Diagram');
      await element(other, 'region:weu', 'failed').waitFor();
      await other.close();
    });

    it('compares in a worker, sorts by keyboard and takes another option', async () => {
      await openDesign();
      await showTab(page, 'Comparison');
      await complete('Comparison');
      expect(page.workers()).toHaveLength(1);
      expect((await observedIn(page)).workerMessages).toContain('done');

      const table = page.getByRole('region', { name: 'Options side by side' });
      const head = table.getByRole('columnheader', {
        name: 'Flows lost in failures',
      });
      const sorted = (direction: string) =>
        table.locator(`th[aria-sort=${direction}]`).and(head);
      const losses = async () => {
        const column = await head.evaluate(
          cell => (cell as HTMLTableCellElement).cellIndex,
        );
        const cells = await table
          .locator(`tbody:first-of-type tr > :nth-child(${column + 1})`)
          .allInnerTexts();
        return cells.map(text => Number(/\d+/.exec(text)?.[0]));
      };
      await head.getByRole('button').focus();
      await page.keyboard.press('Enter');
      await sorted('ascending').waitFor();
      const ascending = await losses();
      await page.keyboard.press('Enter');
      await sorted('descending').waitFor();
      const upwards = [...ascending].sort((a, b) => a - b);
      expect(new Set(upwards).size).toBeGreaterThan(1);
      expect(ascending).toEqual(upwards);
      expect(await losses()).toEqual([...upwards].reverse());

      await table
        .getByRole('button', {
          name: 'Use this: VNet-to-VNet connections, VPN gateway in each region',
        })
        .click();
      await showTab(page, 'YAML');
      await editor(page).getByText('pattern: vnet-to-vnet').waitFor();
    });

    it('shows in the diagram what fails, and the routes', async () => {
      await openDesign();
      await showTab(page, 'What if');
      await page
        .getByRole('button', { name: 'Show in the diagram: VPN device of hq' })
        .click();
      await element(page, 'device:hq/0', 'failed').waitFor();
      await page
        .getByText(/VPN device of hq failed: \d+ of 6 flows lost/)
        .waitFor();
      expect(new URL(page.url()).searchParams.getAll('fail')).toEqual([
        'device:hq/0',
      ]);
      await page.getByRole('button', { name: 'Repair everything' }).click();
      await showTab(page, 'Routes');
      const learned = page
        .getByRole('row')
        .filter({ hasText: '192.168.0.0/16' });
      await learned.first().waitFor();
      expect(await learned.first().innerText()).toMatch(
        /VPN gateway of weu|learned by BGP/,
      );
    });

    it('downloads the very files, and hands everything to the wizard', async () => {
      await openDesign();
      await showTab(page, 'Files');
      const { name, content } = await downloaded(page, 'Download as zip');
      expect(name).toBe('my-network.zip');
      const yaml = await downloaded(page, 'Export YAML');
      const files = design(yaml.content.toString('utf8')).files(readChecker());
      expect([...readZip(content)].sort()).toEqual(
        [...files].map(([file, text]) => [`my-network/${file}`, text]).sort(),
      );

      await page.getByRole('button', { name: 'Create repository' }).click();
      await page.getByLabel('Name *').waitFor();
      expect(await page.getByLabel('Name *').inputValue()).toBe('my-network');
      expect(
        await page
          .getByLabel('Short name')
          .evaluateAll(fields =>
            fields.map(field => (field as HTMLInputElement).value),
          ),
      ).toEqual(['weu', 'neu']);
      await page.getByRole('button', { name: 'Next' }).click();
      const site = page.getByLabel('Address ranges');
      await site.waitFor();
      expect(await site.inputValue()).toBe('192.168.0.0/16');
      expect(await page.getByLabel('Public IP address').inputValue()).toBe(
        '203.0.113.10',
      );
    });

    it('answers clicks with 60 regions, all of which it draws, and stops long work', async () => {
      await openDesign();
      await importText(page, largeMesh(60));
      const groups = page.locator('[data-group]');
      await groups.first().waitFor();
      expect(await page.locator('[data-element^="region:"]').count()).toBe(0);
      await page.getByRole('button', { name: 'Group regions' }).click();
      await element(page, 'region:weu').waitFor();
      expect(await page.locator('[data-element^="region:"]').count()).toBe(60);

      await showTab(page, 'What if');
      await page.getByLabel('Any two at once, too').click();
      await page.getByText('Failing every two elements').waitFor();
      await page.getByRole('button', { name: 'Stop' }).click();
      await page.getByText('Failing every two elements: stopped.').waitFor();
      await showTab(page, 'Findings');
    });
  });

  it.each([
    ['Learn', () => openLearn().then(readLearn)],
    ['Design', () => openDesign()],
  ])('%s does not jump while it loads', async (_, open) => {
    await open();
    await page.waitForLoadState('networkidle');
    const { layoutShift, shifts } = await observedIn(page);
    expect({ isGood: layoutShift < goodLayoutShift, shifts }).toMatchObject({
      isGood: true,
    });
  });

  it("shows a repository's network, findings and generator in the catalog", async () => {
    const name = `contoso-tab-${process.pid}`;
    const entityRef = await createRepository(portal, {
      name,
      owner: 'group:default/network',
      regions: {
        weu: { location: 'westeurope', addressSpace: ['10.0.0.0/16'] },
        neu: { location: 'northeurope', addressSpace: ['10.1.0.0/16'] },
      },
      interconnect: { pattern: 'global-peering', topology: 'mesh' },
      onPremises: {
        via: 'vpn',
        gateways: 'transit',
        gatewayRegion: 'weu',
        sites: {
          hq: {
            addressSpace: ['192.168.0.0/16'],
            devices: [{ ipAddress: '203.0.113.10' }],
          },
        },
      },
    });
    try {
      const [kind, namespace, entity] = entityRef.split(/[:/]/);
      page = await openPage(
        context,
        `${portal.url}/catalog/${namespace}/${kind}/${entity}`,
      );
      await page.getByRole('link', { name: 'Network', exact: true }).click();
      await page.getByText(/which is the one of this portal/).waitFor();
      await page
        .getByText('The files were generated from this design.')
        .waitFor();
      await element(page, 'vpn-gateway:weu').waitFor();
      await page.getByText(/^Nothing has failed/).waitFor();
      await page
        .getByRole('region', { name: "Findings of today's rules" })
        .getByText(/^\d+ pieces? of advice$/)
        .waitFor();
      expect(await accessibilityProblems(page, 'section[aria-label]')).toEqual(
        [],
      );
      await page.getByRole('button', { name: 'Open in Design' }).click();
      await page.getByLabel(`Network of ${name}`).first().waitFor();
    } finally {
      rmSync(join(portal.repositories, name), { recursive: true, force: true });
    }
  });

  it('throws nothing in the browser on the way', () => {
    expect(errors).toEqual([]);
  });
});

/** A network of which two regions overlap. */
function overlappingText(): string {
  return `apiVersion: vnet-connectivity/v1
kind: ConnectivitySpec
metadata:
  name: overlapping
  owner: group:default/network
regions:
  weu:
    location: westeurope
    addressSpace: [10.50.0.0/16]
  neu:
    location: northeurope
    addressSpace: [10.50.0.0/17]
interconnect:
  pattern: global-peering
  topology: mesh
`;
}

/** A mesh of so many regions as JSON, some of them in the same location. */
function largeMesh(count: number): string {
  const regions: Record<string, { location: string }> = {};
  for (let index = 0; index < count; index += 1) {
    const { location } = azureRegions[index % azureRegions.length];
    regions[suggestRegionKey(location, Object.keys(regions))] = { location };
  }
  return JSON.stringify({
    apiVersion: 'vnet-connectivity/v1',
    kind: 'ConnectivitySpec',
    metadata: { name: 'large', owner: 'group:default/network' },
    regions,
    interconnect: { pattern: 'global-peering', topology: 'mesh' },
  });
}

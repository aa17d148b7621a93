import {
  azureRegions,
  design,
  suggestRegionKey,
} from 'backstage-plugin-vnet-connectivity-common';
import { readChecker } from 'backstage-plugin-vnet-connectivity-node';
import type { Locator, Page } from 'playwright-core';
import { describePages } from './__testUtils__/describePages';
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
import { noticedShifts, observedIn } from './__testUtils__/observed';
import type { WindowOptions } from './__testUtils__/session';
import {
  accessibilityProblems,
  overflow,
  phone,
  themes,
} from './__testUtils__/session';
import { readZip } from './__testUtils__/zip';

jest.setTimeout(300_000);

describePages('Design in a browser', guest => {
  let page: Page;

  async function openDesign(options?: WindowOptions) {
    page = await guest.open('/vnet-connectivity/design', options);
    await page.getByText(/^Nothing has failed/).waitFor();
  }

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
      expect(widths).toEqual(Object.fromEntries(panels.map(name => [name, 0])));
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

    const other = await guest.context.newPage();
    await other.goto(link);
    await editor(other).waitFor();
    expect(await editorText(other)).toBe(text);
    await other.getByRole('tab', { name: 'Routes', selected: true }).waitFor();
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
    const learned = page.getByRole('row').filter({ hasText: '192.168.0.0/16' });
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

  it('does not jump while it loads', async () => {
    await openDesign();
    expect(await noticedShifts(page)).toEqual([]);
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

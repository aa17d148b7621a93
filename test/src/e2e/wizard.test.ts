import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { readChecker } from 'backstage-plugin-vnet-connectivity-node';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Portal } from './__testUtils__/portal';
import {
  describeInBrowser,
  launchBrowser,
  startPortal,
} from './__testUtils__/portal';
import { accessibilityProblems } from './__testUtils__/session';

jest.setTimeout(300_000);

/** Files of a folder by path, without git's own. */
function filesBelow(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  const visit = (path: string) => {
    for (const name of readdirSync(path).sort()) {
      const child = join(path, name);
      if (name === '.git') continue;
      if (statSync(child).isDirectory()) visit(child);
      else files.set(relative(folder, child), readFileSync(child, 'utf8'));
    }
  };
  visit(folder);
  return files;
}

describeInBrowser('the portal in a browser', () => {
  let portal: Portal;
  let browser: Browser;
  let context: BrowserContext | undefined;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    portal = await startPortal();
    browser = await launchBrowser();
  });

  /** A new window in which a guest has just signed in. */
  async function signIn(colorScheme: 'light' | 'dark') {
    await context?.close();
    context = await browser.newContext({
      colorScheme,
      viewport: { width: 1400, height: 1000 },
    });
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('pageerror', error => errors.push(String(error)));
    await page.goto(portal.url);
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByRole('heading', { name: 'Two decisions' }).waitFor();
  }

  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
  });

  it.each(['light', 'dark'] as const)(
    'explains the options without an accessibility problem in the %s theme',
    async theme => {
      await signIn(theme);
      await page.locator(`body[data-theme-mode=${theme}]`).waitFor();
      expect(await accessibilityProblems(page, '#root')).toEqual([]);
    },
  );

  describe('the wizard', () => {
    const name = 'contoso-core';

    async function addRegion(text: string) {
      await page.getByLabel('Add a region').fill(text);
      await page.keyboard.press('Enter');
      await page.getByText(/ added with /).waitFor();
    }

    it('takes a person from regions to a repository on disk and entities in the catalog', async () => {
      await signIn('light');

      // From the explained option into the wizard, with the choice filled in
      await page
        .getByLabel(/^Build this in the wizard: .*VPN per region/)
        .click();

      // Regions
      await page.getByLabel('Name *').fill(name);
      await page.getByLabel('Owner *').click();
      await page.getByRole('option', { name: 'Network team' }).click();
      await addRegion('west europe');
      await addRegion('north europe');
      await addRegion('sweden central');
      await expectRegions(3);
      expect(await accessibilityProblems(page, 'form')).toEqual([]);

      // A reload and the way back lose nothing.
      await page.reload();
      await page.getByText(/what you entered last/).waitFor();
      expect(await page.getByLabel('Name *').inputValue()).toBe(name);
      await expectRegions(3);
      await page.goBack();
      await page.getByRole('heading', { name: 'Two decisions' }).waitFor();
      await page.goForward();
      await page.getByText(/what you entered last/).waitFor();
      await expectRegions(3);

      // A range that overlaps is refused where it was typed, and freed with one click.
      const spaces = page.getByLabel('Address space');
      await spaces.nth(1).fill('10.0.0.0/16');
      await spaces.nth(1).blur();
      await page
        .getByText(/10\.0\.0\.0\/16 of region neu overlaps/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByLabel('Add a region').waitFor();
      await page.getByRole('button', { name: 'Allocate free ranges' }).click();
      expect(await spaces.nth(1).inputValue()).not.toBe('10.0.0.0/16');
      await page.getByRole('button', { name: 'Next' }).click();

      // Connections: the choice that was made on the page is there.
      await page.getByText('A VPN gateway in each region').waitFor();
      expect(
        await page
          .getByRole('radio', { name: 'A VPN gateway in each region' })
          .isChecked(),
      ).toBe(true);
      await page.getByRole('button', { name: 'Add a site' }).click();
      await page.getByLabel('Address ranges').fill('192.168.0.0/16');
      const addDevice = page.getByRole('button', { name: 'Add a device' });
      if ((await page.getByLabel('Public IP address').count()) === 0) {
        await addDevice.click();
      }
      await page.getByLabel('Public IP address').fill('203.0.113.10');
      const bgp = page.getByLabel('This device speaks BGP');
      if (!(await bgp.isChecked())) await bgp.click();
      await page.getByLabel('BGP number of the device (ASN)').fill('65050');
      await page.getByLabel('BGP address of the device').fill('192.168.0.1');
      expect(await accessibilityProblems(page, 'form')).toEqual([]);
      await page.getByRole('button', { name: 'Next' }).click();

      // Repository
      await page.getByText('GitHub Actions').first().waitFor();
      expect(await accessibilityProblems(page, 'form')).toEqual([]);
      await page.getByRole('button', { name: 'Next' }).click();

      // Preview: the very files
      await page.getByText('terraform.tfvars.json').first().waitFor();
      expect(await accessibilityProblems(page, 'form')).toEqual([]);
      await page.getByRole('button', { name: 'Review' }).click();

      await page.getByRole('button', { name: 'Create repository' }).click();
      await page.getByText('Your repository').first().waitFor();
      const folder = join(portal.repositories, name);
      await page.getByText(folder).first().waitFor();

      // On disk: a git repository with exactly what the generator makes of the spec that it keeps
      expect(existsSync(join(folder, '.git', 'HEAD'))).toBe(true);
      const files = filesBelow(folder);
      const again = design(files.get('connectivity.yaml'));
      expect([...files].sort()).toEqual([...again.files(readChecker())].sort());
      expect(Object.keys(again.spec?.regions ?? {})).toHaveLength(3);

      // In the catalog
      await page
        .getByRole('link', { name: 'Open the network in the catalog' })
        .click();
      await page.getByRole('heading', { name }).first().waitFor();
    });

    async function expectRegions(count: number) {
      await page.getByText(`${count} regions`).waitFor();
      expect(await page.getByLabel('Short name').count()).toBe(count);
    }

    it('takes a Virtual WAN over ExpressRoute to both languages', async () => {
      await signIn('light');
      const formData = {
        name: 'contoso-wan',
        owner: 'group:default/network',
        regions: {
          weu: { location: 'westeurope', addressSpace: ['10.0.0.0/16'] },
          neu: { location: 'northeurope', addressSpace: ['10.1.0.0/16'] },
        },
        spokes: { 'app-weu': { region: 'weu' } },
        interconnect: { pattern: 'virtual-wan' },
        onPremises: {
          via: 'expressroute',
          gateways: 'per-region',
          sites: { hq: { addressSpace: ['192.168.0.0/16'] } },
        },
        delivery: { iac: ['terraform', 'bicep'], ci: 'github-actions' },
      };
      await page.goto(
        `${
          portal.url
        }/create/templates/default/vnet-connectivity?formData=${encodeURIComponent(
          JSON.stringify(formData),
        )}`,
      );
      await page.getByLabel('Name *').waitFor();
      await page.getByRole('button', { name: 'Next' }).click();

      // Connections: a circuit is missing, and is added from what is suggested.
      await page.getByText(/Ranges of the virtual hubs: weu 10\./).waitFor();
      await page.getByRole('button', { name: 'Add a circuit' }).click();
      await page.getByLabel('Peering location').fill('Amsterdam2');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page
        .getByRole('textbox', { name: 'Provider', exact: true })
        .fill('Equinix');
      expect(await accessibilityProblems(page, 'form')).toEqual([]);
      await page.getByRole('button', { name: 'Next' }).click();

      await page.getByText('GitHub Actions').first().waitFor();
      await page.getByRole('button', { name: 'Next' }).click();

      await page.getByText('main.bicepparam').first().waitFor();
      await page.getByText('terraform.tfvars.json').first().waitFor();
      expect(await accessibilityProblems(page, 'form')).toEqual([]);
    });

    it('refuses what Azure would refuse, and says what to do', async () => {
      await signIn('dark');
      await page.goto(
        `${portal.url}/create/templates/default/vnet-connectivity`,
      );
      await page.getByLabel('Name *').fill('bad"name${x}');
      await addRegion('west europe');
      await page.getByLabel('Address space').fill('10.0.0.0/33');
      await page.getByRole('button', { name: 'Next' }).click();
      await page
        .getByText(/must consist of lower-case letters, digits and hyphens/)
        .first()
        .waitFor();
      await page
        .getByText(/prefix length 33; it must be a number from 0 to 32/)
        .first()
        .waitFor();
      expect(await page.getByLabel('Add a region').isVisible()).toBe(true);
      expect(await accessibilityProblems(page, 'form')).toEqual([]);
    });
  });

  it('throws nothing in the browser on the way', () => {
    expect(errors).toEqual([]);
  });
});

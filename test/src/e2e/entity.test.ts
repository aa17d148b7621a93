import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describePages } from './__testUtils__/describePages';
import { element } from './__testUtils__/designPage';
import { createRepository } from './__testUtils__/repository';
import { accessibilityProblems } from './__testUtils__/session';

jest.setTimeout(300_000);

describePages('the network of an entity in a browser', guest => {
  it("shows a repository's network, findings and generator in the catalog", async () => {
    const name = `contoso-tab-${process.pid}`;
    const entityRef = await createRepository(guest.portal, {
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
      const page = await guest.open(`/catalog/${namespace}/${kind}/${entity}`);
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
      // The documents of the repository, with their diagram drawn.
      await page.getByRole('link', { name: 'Documents', exact: true }).click();
      await page.getByRole('img', { name: /^Diagram/ }).waitFor();
      await page
        .getByRole('navigation', { name })
        .getByRole('link', { name: 'What if' })
        .click();
      await page
        .getByRole('heading', { name: 'What if something fails' })
        .waitFor();

      await page.getByRole('link', { name: 'Network', exact: true }).click();
      await page.getByRole('button', { name: 'Open in Design' }).click();
      await page.getByLabel(`Network of ${name}`).first().waitFor();
    } finally {
      rmSync(join(guest.portal.repositories, name), {
        recursive: true,
        force: true,
      });
    }
  });
});

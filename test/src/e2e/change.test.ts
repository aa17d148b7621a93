import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { design } from 'backstage-plugin-vnet-connectivity-common';
import { describePages } from './__testUtils__/describePages';
import { createRepository } from './__testUtils__/repository';
import {
  accessibilityProblems,
  phone,
  textsBeyond,
} from './__testUtils__/session';

jest.setTimeout(300_000);

describePages('the change of a network in a browser', guest => {
  const name = `contoso-change-${process.pid}`;
  let entityRef: string;

  beforeAll(async () => {
    entityRef = await createRepository(guest.portal, {
      name,
      owner: 'group:default/network',
      regions: {
        weu: { location: 'westeurope', addressSpace: ['10.0.0.0/16'] },
        neu: { location: 'northeurope', addressSpace: ['10.1.0.0/16'] },
      },
      interconnect: { pattern: 'global-peering', topology: 'mesh' },
      onPremises: { via: 'none' },
    });
  });

  afterAll(() => {
    rmSync(join(guest.portal.repositories, name), {
      recursive: true,
      force: true,
    });
  });

  const git = (...command: string[]) =>
    execFileSync('git', command, {
      cwd: join(guest.portal.repositories, name),
      encoding: 'utf8',
    });

  it('takes a person from the tab of a repository to a branch with a site more', async () => {
    const [kind, namespace, entity] = entityRef.split(/[:/]/);
    const page = await guest.open(
      `/catalog/${namespace}/${kind}/${entity}/network`,
    );
    await page.getByRole('button', { name: 'Add a site' }).click();

    // The form is filled from the repository.
    await page.getByText(`The form has the design of ${name}`).waitFor();
    expect(await accessibilityProblems(page, 'form')).toEqual([]);
    await page.getByRole('button', { name: 'Next' }).click();

    await page
      .getByRole('radio', { name: 'A VPN gateway in each region' })
      .click();
    await page.getByRole('button', { name: 'Add a site' }).click();
    await page.getByLabel('Address ranges').fill('192.168.0.0/16');
    await page.getByLabel('Public IP address').fill('203.0.113.10');
    expect(await accessibilityProblems(page, 'form')).toEqual([]);
    await page.getByRole('button', { name: 'Next' }).click();

    // What the next apply does, before anybody runs it, also on a phone.
    await page.getByText(/resources are added\. No flow stops\./).waitFor();
    expect(await accessibilityProblems(page, 'form')).toEqual([]);
    await page.setViewportSize({ width: phone, height: 900 });
    expect(await textsBeyond(page, 'form')).toEqual([]);
    await page.setViewportSize({ width: 1400, height: 1000 });
    await page.getByRole('button', { name: 'Next' }).click();

    await page.getByText(/every other file of the repository, stays/).waitFor();
    await page.getByText('terraform.tfvars.json').first().waitFor();
    await page.getByRole('button', { name: 'Review' }).click();
    await page.getByRole('button', { name: 'Propose the change' }).click();
    await page.getByText(/takes it over/).waitFor();

    // A commit on a branch of its own: what is there is changed by nobody.
    const [branch] = git('branch', '--list', 'vnet-connectivity/*')
      .trim()
      .split(/\s+/);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('show', 'HEAD:connectivity.yaml')).not.toContain('203.0.113.10');
    const { ok, spec } = design(git('show', `${branch}:connectivity.yaml`));
    expect(ok).toBe(true);
    expect(spec?.onPremises.sites.hq.addressSpace).toEqual(['192.168.0.0/16']);
    expect(spec?.regions.neu.addressSpace).toEqual(['10.1.0.0/16']);
    expect(git('log', '-1', '--format=%B', branch)).toMatch(
      /\*\*Flows that stop:\*\* none/,
    );
  });

  it('lets nobody take a region away before each of the losses is accepted', async () => {
    const page = await guest.open(
      `/create/templates/default/change-network?formData=${encodeURIComponent(
        JSON.stringify({ network: { entityRef } }),
      )}`,
      { theme: 'dark' },
    );
    const next = () => page.getByRole('button', { name: 'Next' }).click();
    await page.getByText(`The form has the design of ${name}`).waitFor();
    await next();
    await page.getByRole('button', { name: /^Remove .*neu/ }).click();
    await next();
    await page.getByText('Global VNet peering').first().waitFor();
    await next();
    await page.getByText('GitHub Actions').first().waitFor();
    await next();
    const lost = page.getByRole('checkbox', {
      name: 'vnet:weu -> vnet:neu stops',
    });
    await lost.waitFor();
    expect(await accessibilityProblems(page, 'form')).toEqual([]);
    await next();
    await page
      .getByText(/^'Effects' Accept it, or change the design/)
      .first()
      .waitFor();
    expect(await lost.isVisible()).toBe(true);
  });
});

import type { Page } from 'playwright-core';
import { dropFile, resourceGraphExport } from './__testUtils__/askPage';
import { describePages } from './__testUtils__/describePages';
import { element, showTab } from './__testUtils__/designPage';
import type { WindowOptions } from './__testUtils__/session';
import {
  accessibilityProblems,
  overflow,
  phone,
  tabTo,
  themes,
} from './__testUtils__/session';

jest.setTimeout(300_000);

const panels = [
  'Diagram',
  'Reach',
  'Routes',
  'What if',
  'Findings (0)',
  'Not understood (0)',
  'Design this',
];

describePages('Ask a network in a browser', guest => {
  let page: Page;

  async function openAsk(options?: WindowOptions) {
    page = await guest.open('/vnet-connectivity/ask', options);
    await page.getByRole('heading', { name: 'Open a document' }).waitFor();
  }

  const answer = (from: string, to: string, is: string) =>
    page.getByRole('button', { name: `${from} to ${to}: ${is}` });

  async function drop(content = resourceGraphExport()) {
    await dropFile(page, 'network.json', content);
    await page.getByRole('heading', { name: 'network.json' }).waitFor();
  }

  it('shows the path of a pair in an export that is dropped, fails the gateway, and sends nothing to a server', async () => {
    await openAsk();
    const sent: string[] = [];
    page.on('request', request => {
      if (request.postData()) sent.push(request.postData() ?? '');
    });
    await drop();
    await page.getByText(/^This is: Azure Resource Graph\./).waitFor();
    await showTab(page, 'Reach');
    await answer('vnet-spoke', 'lng-plant', 'yes').click();
    await page.getByText('Yes: vnet-spoke reaches lng-plant.').waitFor();
    const there = page.getByRole('list', { name: 'There' });
    expect((await there.innerText()).replace(/\s+/g, ' ')).toMatch(
      /vnet-spoke.*VPN gateway of vnet-hub.*lng-plant/,
    );

    await showTab(page, 'What if');
    await page
      .getByRole('button', {
        name: 'Show in the diagram: VPN gateway of vnet-hub',
      })
      .click();
    await showTab(page, 'Reach');
    await answer('vnet-spoke', 'lng-plant', 'no').waitFor();
    await answer('vnet-spoke', 'vnet-hub', 'yes').waitFor();

    await page.reload();
    await answer('vnet-spoke', 'lng-plant', 'no').waitFor();
    await page.getByRole('button', { name: 'Repair everything' }).click();
    await answer('vnet-spoke', 'lng-plant', 'yes').waitFor();
    expect(sent.filter(body => body.includes('vnet-spoke'))).toEqual([]);
  });

  it.each(themes)(
    'has no accessibility problem and fits a phone in the %s theme',
    async theme => {
      await openAsk({ theme });
      const problems: Record<string, string[]> = {
        open: await accessibilityProblems(page, '#root'),
      };
      const widths: Record<string, number> = {};
      await drop();
      for (const width of [1400, phone]) {
        await page.setViewportSize({ width, height: 1000 });
        for (const panel of panels) {
          await showTab(page, panel);
          await page.getByRole('progressbar').waitFor({ state: 'detached' });
          problems[`${panel} ${width}`] = await accessibilityProblems(
            page,
            '#root',
          );
          widths[`${panel} ${width}`] = await overflow(page);
        }
      }
      const found = Object.entries(problems).filter(([, { length }]) => length);
      expect(found).toEqual([]);
      expect(Object.values(widths).filter(each => each > 0)).toEqual([]);
    },
  );

  it('is used with the keyboard alone', async () => {
    await openAsk();
    const example = page.getByRole('button', {
      name: 'appliance.topology.yaml',
    });
    await tabTo(page, example);
    await page.keyboard.press('Enter');
    const diagram = page.getByRole('tab', { name: 'Diagram' });
    await diagram.waitFor();
    await tabTo(page, diagram);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const cell = page.getByRole('button', { name: /^shop to office: / });
    await cell.waitFor();
    await tabTo(page, cell);
    await page.keyboard.press('Enter');
    const path = page.getByText(/^In part: shop reaches office/);
    await path.waitFor();
    expect(await path.count()).toBe(1);
  });

  it('has a message for a file that is made to break it, and stays usable', async () => {
    await openAsk();
    await dropFile(page, 'deep.json', '['.repeat(1_000_000));
    await page.getByText(/nested more than 200 levels deep/).waitFor();
    await drop();
    await showTab(page, 'Reach');
    const reached = answer('vnet-spoke', 'lng-plant', 'yes');
    await reached.waitFor();
    expect(await reached.count()).toBe(1);
  });

  it('fails an element in the drawing, and compares with the network after a change', async () => {
    await openAsk();
    await drop();
    await element(page, 'gateway:vnet-hub/vpn').click();
    await page
      .getByText('Failed: VPN gateway of vnet-hub.', { exact: true })
      .waitFor();
    await page.getByText('4 flows stop').waitFor();
    await page.getByRole('button', { name: 'Repair everything' }).click();

    const after = resourceGraphExport({ withConnection: false });
    await dropFile(page, 'after.json', after);
    await page
      .getByRole('button', {
        name: 'Compare: network.json before, after.json after',
      })
      .click();
    await page.getByText('network.json before, after.json after.').waitFor();
    await page
      .getByText(/con-plant/)
      .first()
      .waitFor();
    expect(await accessibilityProblems(page, '#root')).toEqual([]);
  });
});

import type { Page } from 'playwright-core';
import { describePages } from './__testUtils__/describePages';
import { editorText, element, showTab } from './__testUtils__/designPage';
import { noticedShifts } from './__testUtils__/observed';
import type { WindowOptions } from './__testUtils__/session';
import {
  accessibilityProblems,
  overflow,
  phone,
  tabTo,
  themes,
} from './__testUtils__/session';

jest.setTimeout(300_000);

describePages('Learn in a browser', guest => {
  let page: Page;

  async function openLearn(options?: WindowOptions) {
    page = await guest.open('/vnet-connectivity', options);
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

    await page.getByRole('button', { name: 'Open in Design' }).first().click();
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

  it('does not jump while it loads', async () => {
    await openLearn();
    await readLearn();
    expect(await noticedShifts(page)).toEqual([]);
  });
});

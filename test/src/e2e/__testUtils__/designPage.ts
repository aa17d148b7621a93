import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

/** Tabs of the Design page that show what a network becomes. */
export const panels = [
  'Diagram',
  'Findings',
  'Comparison',
  'What if',
  'Routes',
  'Files',
] as const;

/** Shows one of the panels or editors. */
export async function showTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true });
  await tab.click();
  await page.getByRole('tab', { name, exact: true, selected: true }).waitFor();
}

/** The editor of the YAML. */
export function editor(page: Page): Locator {
  return page.getByRole('textbox', { name: 'The network as YAML' });
}

/** Lines of the editor that are in sight. */
export function editorText(page: Page): Promise<string> {
  return editor(page).innerText();
}

/** Replaces the network by way of the import dialog. */
export async function importText(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import a network' });
  await dialog.getByLabel('Or paste YAML or JSON here').fill(text);
  await dialog.getByRole('button', { name: 'Import' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The file that a button downloads. */
export async function downloaded(
  page: Page,
  button: string,
): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    content: readFileSync(await download.path()),
  };
}

/** The link to the design, by way of the clipboard. */
export async function copiedLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('The link is in the clipboard.').waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The part of the drawing that stands for an element, in one of its states. */
export function element(page: Page | Locator, id: string, state?: string) {
  return page
    .locator(`[data-element="${id}"]${state ? `[data-state="${state}"]` : ''}`)
    .first();
}

import { readNetworkDocument } from 'backstage-plugin-vnet-connectivity-common';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { render } from '../../__testUtils__/texts';
import {
  hubAndSpokes,
  networkOf,
} from '../NetworkDiagram/__testUtils__/networks';
import { fileName, NetworkExport } from './NetworkExport';

/** The name and text of the file that a choice of the menu saves. */
async function saved(choice: string): Promise<[string, string]> {
  const files: [string, Promise<string>][] = [];
  let content = new Blob();
  URL.createObjectURL = jest.fn(blob => {
    content = blob as Blob;
    return 'blob:file';
  });
  URL.revokeObjectURL = jest.fn();
  const click = jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function name(this: HTMLAnchorElement) {
      files.push([this.download, content.text()]);
    });
  await userEvent.click(
    screen.getByRole('button', { name: 'Export this network as a file' }),
  );
  await userEvent.click(screen.getByRole('menuitem', { name: choice }));
  await waitFor(() => expect(files).toHaveLength(1), { timeout: 20_000 });
  click.mockRestore();
  return [files[0][0], await files[0][1]];
}

describe('NetworkExport', () => {
  const graph = networkOf(hubAndSpokes);
  beforeEach(() => {
    render(<NetworkExport graph={graph} title="prod.json" findings={[]} />);
  });

  it('saves a document that is read as the same network', async () => {
    const [name, text] = await saved('Topology document (YAML)');
    expect(name).toBe('prod.yaml');
    expect(readNetworkDocument(text).graph).toEqual(graph);
  });

  it('saves a drawing for draw.io, and one for Mermaid', async () => {
    const [drawio, xml] = await saved('draw.io (diagrams.net)');
    expect(drawio).toBe('prod.drawio');
    expect(xml).toMatch(/^<\?xml .*\n<mxfile>/);
    const [mermaid, diagram] = await saved('Mermaid');
    expect(mermaid).toBe('prod.mmd');
    expect(diagram).toMatch(/^flowchart TB\n/);
  });

  it('works out a report', async () => {
    const [name, report] = await saved('Report (Markdown)');
    expect(name).toBe('prod.md');
    expect(report).toMatch(/^# Network of prod\.json\n/);
    expect(report).toContain('## What every failure does');
  });
});

describe('fileName', () => {
  it.each([
    ['prod.json', 'prod'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a:b*c?"<>|\n', 'a-b-c'],
    ['...', 'network'],
    ['Netz für Köln.tfstate', 'Netz für Köln'],
  ])('makes of %s the name %s', (title, name) => {
    expect(fileName(title)).toBe(name);
  });
});

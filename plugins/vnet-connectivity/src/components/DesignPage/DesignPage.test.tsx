import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  connectivityYaml,
  design,
} from 'backstage-plugin-vnet-connectivity-common';
import { useEffect } from 'react';
import type { NavigateFunction } from 'react-router-dom';
import { Route, Routes, useLocation, useNavigate } from 'react-router-dom';
import { rootRouteRef } from '../../routes';
import { retailPricesApiRef } from '../../settings/RetailPricesApi';
import { examples } from '../AskPage/sources/examples';
import { takeDocument } from '../AskPage/sources/opened';
import { readText, writeText } from './address/packed-text';
import { DesignPage } from './DesignPage';
import { startText } from './document/start';
import { download } from './toolbar/download';

jest.mock('./toolbar/download');
jest.setTimeout(120_000);

const loading = { timeout: 30_000 };
/** The present address of the page. */
let address = { search: '', hash: '' };
let navigate: NavigateFunction;

function Spy() {
  const location = useLocation();
  const go = useNavigate();
  useEffect(() => {
    address = location;
    navigate = go;
  });
  return null;
}

async function open(path = '/design') {
  await renderInTestApp(
    // No backend answers here.
    <TestApiProvider
      apis={[[retailPricesApiRef, { answer: async () => undefined }]]}
    >
      <Routes>
        <Route path="/design" element={<DesignPage />} />
        <Route path="*" element={null} />
      </Routes>
      <Spy />
    </TestApiProvider>,
    {
      routeEntries: [path],
      mountedRoutes: { '/vnet-connectivity': rootRouteRef },
    },
  );
}

/** The text that the address stands for, once it stands for this page's design. */
async function linked(expectation: (text: string) => void) {
  await waitFor(() => {
    const found = readText(address.hash);
    expectation(found.kind === 'text' ? found.text : '');
  }, loading);
}

const pageOf = (text: string, search = '') =>
  `/design${search}${writeText(text)}`;

/** The field of the network's name; sites have names of their own. */
const nameField = () => screen.findByRole('textbox', { name: /^Name\W*$/ });

const overlapping = startText.replace(
  'location: northeurope',
  'location: northeurope\n    addressSpace: [192.168.0.0/16]',
);

beforeEach(() => {
  window.sessionStorage.clear();
  jest.mocked(download).mockClear();
});

describe('DesignPage', () => {
  it('starts with an example, drawn, and an address as short as it was', async () => {
    await open();
    expect(
      await screen.findByLabelText(
        'Network of my-network',
        { selector: 'div' },
        loading,
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Form' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(address).toMatchObject({ search: '', hash: '' });
  });

  it('opens the design and the view that an address stands for', async () => {
    await open(pageOf(startText.replace('my-network', 'shared'), '?tab=files'));
    expect(await nameField()).toHaveValue('shared');
    expect(screen.getByRole('tab', { name: 'Files' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(
      await screen.findByRole('region', { name: 'Content of README.md' }),
    ).toBeInTheDocument();
  });

  it('says so when an address is broken, and goes on with what was here', async () => {
    await open(`${pageOf(startText).slice(0, -20)}`);
    expect(screen.getByText(/may have been cut off/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByText(/may have been cut off/)).not.toBeInTheDocument();
    expect(
      await screen.findByLabelText(
        'Network of my-network',
        { selector: 'div' },
        loading,
      ),
    ).toBeInTheDocument();
  });

  it('writes a change of the form into the address, and undoes and redoes it', async () => {
    await open();
    await userEvent.click(await screen.findByLabelText(/^Virtual WAN/));
    await linked(text => expect(text).toContain('pattern: virtual-wan'));
    await userEvent.click(screen.getByLabelText('Undo'));
    await linked(text => expect(text).toBe(startText));
    expect(screen.getByLabelText('Undo')).toBeDisabled();
    await userEvent.keyboard('{Control>}y{/Control}');
    await linked(text => expect(text).toContain('pattern: virtual-wan'));
    await userEvent.keyboard('{Control>}z{/Control}');
    await linked(text => expect(text).toBe(startText));
  });

  it('keeps a mistake and the last good drawing, and says which it is', async () => {
    const broken = `${startText}gateways: [\n`;
    await open(pageOf(startText, '?edit=yaml'));
    await screen.findByLabelText(
      'Network of my-network',
      { selector: 'div' },
      loading,
    );
    act(() => navigate(pageOf(broken, '?edit=yaml')));
    expect(
      await screen.findByText(/This is the design from before/, {}, loading),
    ).toBeInTheDocument();
    expect(
      screen.getByLabelText('Network of my-network', { selector: 'div' }),
    ).toBeInTheDocument();
    await linked(text => expect(text).toBe(broken));
    await userEvent.click(
      screen.getByRole('button', { name: 'Show what is wrong' }),
    );
    expect(
      await screen.findByText(/The document is no valid YAML/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'Form' }));
    expect(await screen.findByText(/The YAML has a mistake/)).toBeVisible();
    await userEvent.click(screen.getByLabelText('Undo'));
    expect(await nameField()).toHaveValue('my-network');
  });

  it('applies the fix of a finding, and names the line that it is about', async () => {
    await open(pageOf(overlapping, '?tab=findings'));
    const results = screen.getByRole('region', { name: 'What it becomes' });
    const lines = overlapping.split('\n');
    const shown = await within(results).findAllByText(/^Line \d+$/);
    // Both ends of the overlap, wherever the rule reports it.
    expect(lines[Number(shown[0].textContent?.slice(5)) - 1]).toMatch(
      /192\.168\.0\./,
    );
    const [fix] = design(overlapping).findings.flatMap(finding =>
      finding.fix ? [finding.fix] : [],
    );
    await userEvent.click(
      within(results).getByRole('button', { name: fix.title }),
    );
    expect(
      await within(results).findByText(
        /No findings: this network keeps every rule/,
      ),
    ).toBeInTheDocument();
    await linked(text => expect(design(text).findings).toEqual([]));
  });

  it('goes back to what was shown before without taking the design back', async () => {
    await open();
    await userEvent.click(screen.getByRole('tab', { name: 'Findings' }));
    await userEvent.click(await screen.findByLabelText(/^Virtual WAN/));
    await linked(text => expect(text).toContain('virtual-wan'));
    act(() => navigate(-1));
    await waitFor(() =>
      expect(screen.getByRole('tab', { name: 'Diagram' })).toHaveAttribute(
        'aria-selected',
        'true',
      ),
    );
    expect(screen.getByLabelText(/^Virtual WAN/)).toBeChecked();
    await linked(text => expect(text).toContain('virtual-wan'));
  });

  it('has the design again after a look at another page', async () => {
    await open();
    await userEvent.click(await screen.findByLabelText(/^Virtual WAN/));
    act(() => navigate('/elsewhere'));
    act(() => navigate('/design'));
    expect(await screen.findByLabelText(/^Virtual WAN/)).toBeChecked();
  });

  it('exports the connectivity.yaml of the repository', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Export YAML' }));
    const { spec, files } = design(startText);
    if (!spec) throw new Error('The example is no spec.');
    const expected = files().get('connectivity.yaml');
    expect(expected).toBe(connectivityYaml(spec));
    expect(expected).toContain('$schema=');
    expect(download).toHaveBeenCalledWith(
      'connectivity.yaml',
      expected,
      expect.any(String),
    );
  });

  it('copies a link that opens the same design', async () => {
    const user = userEvent.setup();
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    await open(pageOf(overlapping));
    await user.click(screen.getByRole('button', { name: 'Copy link' }));
    expect(
      await screen.findByText('The link is in the clipboard.'),
    ).toBeInTheDocument();
    const link = new URL(write.mock.calls[0][0]);
    expect(link.pathname).toBe('/design');
    expect(readText(link.hash)).toEqual({ kind: 'text', text: overlapping });
  });

  it('offers the page that asks a network for a document that describes one in another form', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Import' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByLabelText('Or paste YAML or JSON here'),
    );
    const [{ text }] = examples;
    await userEvent.paste(text);
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Import' }),
    );
    const link = await within(dialog).findByRole(
      'button',
      { name: 'Open in “Ask a network”' },
      loading,
    );
    expect(link).toHaveAttribute('href', '/vnet-connectivity/ask');
    expect(
      within(dialog).getByText(/^This is: Azure Resource Graph/),
    ).toBeInTheDocument();
    expect(
      within(dialog).queryByText(/is not a field of the spec/),
    ).not.toBeInTheDocument();
    await userEvent.click(link);
    expect(takeDocument()?.text).toBe(text);
  });

  it('imports a network, and refuses what is none without a change', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: 'Import' }));
    const dialog = await screen.findByRole('dialog');
    const file = new File(['hello: world'], 'other.yaml');
    // Files of the test environment cannot be read.
    file.text = async () => 'hello: world';
    await userEvent.upload(
      within(dialog).getByLabelText('Choose a file', { selector: 'input' }),
      file,
    );
    expect(
      await within(dialog).findByText(
        'This is not a network. Nothing was changed.',
      ),
    ).toBeInTheDocument();
    expect(
      within(dialog).getByText(/hello is not a field of the spec/),
    ).toBeInTheDocument();
    expect(screen.getByLabelText('Undo')).toBeDisabled();

    const paste = within(dialog).getByLabelText('Or paste YAML or JSON here');
    await userEvent.clear(paste);
    await userEvent.click(paste);
    await userEvent.paste(startText.replace('my-network', 'imported'));
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Import' }),
    );
    expect(await nameField()).toHaveValue('imported');
    await userEvent.click(screen.getByLabelText('Undo'));
    expect(await nameField()).toHaveValue('my-network');
  });

  it('shows what the last change does to the files, and hands all of them out', async () => {
    await open('/design?tab=files');
    await screen.findByRole('region', { name: 'Content of README.md' });
    expect(screen.getByRole('button', { name: 'Last change' })).toBeDisabled();
    await userEvent.click(screen.getByLabelText(/^No on-premises/));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Last change' })).toBeEnabled(),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Last change' }));
    expect(
      await screen.findByText(/files are different/, {}, loading),
    ).toBeInTheDocument();
    expect(screen.getAllByText('Removed').length).toBeGreaterThan(0);
    await userEvent.click(
      screen.getByRole('button', { name: 'Download as zip' }),
    );
    expect(download).toHaveBeenCalledWith(
      'my-network.zip',
      expect.any(Uint8Array),
      'application/zip',
    );
  });

  it('has no files as long as there are errors', async () => {
    await open(pageOf(overlapping, '?tab=files'));
    expect(
      await screen.findByText(/There are no files as long as/),
    ).toBeInTheDocument();
  });

  it('takes the option that somebody chooses in the comparison, and undoes it', async () => {
    await open('/design?tab=comparison');
    const [choose] = await screen.findAllByLabelText(
      /^Use this: Virtual WAN/,
      {},
      loading,
    );
    await userEvent.click(choose);
    await linked(text => {
      const { spec, ok } = design(text);
      expect(spec?.interconnect.pattern).toBe('virtual-wan');
      expect(ok).toBe(true);
    });
    await userEvent.click(screen.getByLabelText('Undo'));
    await linked(text => expect(text).toBe(startText));
  });

  it('gives what it becomes the whole width, and the editor back', async () => {
    await open('/design?tab=findings');
    const wide = screen.getByRole('button', { name: 'Whole width' });
    await userEvent.click(wide);
    await waitFor(() => expect(address.search).toContain('wide=yes'));
    expect(
      screen.queryByLabelText('The network, to edit', { selector: 'section' }),
    ).toBeNull();
    await userEvent.click(wide);
    expect(
      await screen.findByLabelText('The network, to edit', {
        selector: 'section',
      }),
    ).toBeInTheDocument();
  });

  it('shows a failure of the what-if table in the diagram, and in the address', async () => {
    await open('/design?tab=what-if');
    const [first] = await screen.findAllByLabelText(
      /^Show in the diagram: /,
      {},
      loading,
    );
    await userEvent.click(first);
    expect(
      await screen.findByLabelText(
        'Network of my-network',
        { selector: 'div' },
        loading,
      ),
    ).toBeInTheDocument();
    expect(new URLSearchParams(address.search).getAll('fail')).toHaveLength(1);
    act(() => navigate(-1));
    await waitFor(() =>
      expect(new URLSearchParams(address.search).get('tab')).toBe('what-if'),
    );
  });

  it('shows the routes with what the address says has failed', async () => {
    await open(pageOf(startText, '?tab=routes&fail=peering:neu/weu'));
    expect(
      await screen.findByLabelText(/^Effective routes of/, {}, loading),
    ).toBeInTheDocument();
    expect(screen.getAllByText('gone').length).toBeGreaterThan(0);
  });
});

import { renderInTestApp } from '@backstage/test-utils';
import {
  createEvent,
  fireEvent,
  screen,
  waitFor,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { rootRouteRef } from '../../routes';
import { AskPage } from './AskPage';
import { forgetAsked } from './asked';
import { examples } from './sources/examples';

jest.setTimeout(60_000);

/** Panels are loaded when they are opened. */
const loading = { timeout: 20_000 };

const key = 'vnet-connectivity.network';
const [{ text: exported }] = examples;

/** Shows a panel; the first one is the diagram. */
async function show(name: RegExp | string) {
  await userEvent.click(await screen.findByRole('tab', { name }, loading));
}

async function open() {
  await renderInTestApp(
    <Routes>
      <Route path="/vnet-connectivity/*" element={<AskPage />} />
    </Routes>,
    {
      routeEntries: ['/vnet-connectivity/ask'],
      mountedRoutes: { '/vnet-connectivity': rootRouteRef },
    },
  );
}

function fileOf(content: string | Uint8Array, name = 'network.json'): File {
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = new File([bytes as BlobPart], name);
  // The test environment has files without these.
  return Object.assign(file, {
    text: async () => new TextDecoder().decode(bytes),
    arrayBuffer: async () => bytes.buffer,
    slice: (from: number, to: number) => ({
      arrayBuffer: async () => bytes.slice(from, to).buffer,
    }),
  });
}

function drop(file: File) {
  const target = screen.getByText(/^Open what you have/);
  const event = createEvent.drop(target);
  Object.defineProperty(event, 'dataTransfer', {
    value: { types: ['Files'], files: [file] },
  });
  fireEvent(target, event);
}

describe('AskPage', () => {
  afterEach(() => {
    forgetAsked();
    window.sessionStorage.clear();
  });

  it('reads a file that is dropped, names its form, and shows who reaches whom', async () => {
    await open();
    drop(fileOf(exported));
    expect(
      await screen.findByRole('heading', { name: 'network.json' }, loading),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/^This is: Azure Resource Graph\. 4 virtual networks/),
    ).toBeInTheDocument();
    await show('Reach');
    await userEvent.click(
      await screen.findByRole(
        'button',
        { name: 'vnet-shop to lng-headquarters: yes' },
        loading,
      ),
    );
    expect(
      await screen.findByText('Yes: vnet-shop reaches lng-headquarters.'),
    ).toBeInTheDocument();
  });

  it('takes pasted text, and says for what is none of the forms which there are', async () => {
    await open();
    await userEvent.click(
      screen.getByLabelText('Or paste the text of a document'),
    );
    await userEvent.paste('{"name": "lodash", "version": "4.17.21"}');
    await userEvent.click(
      screen.getByRole('button', { name: 'Read the text' }),
    );
    expect(
      await screen.findByText(
        'This is no document that describes a network.',
        {},
        loading,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/none of the forms of document that are read/),
    ).toBeInTheDocument();
  });

  it('says why a file is not read, and stays as it is', async () => {
    await open();
    const large = fileOf('{}', 'large.json');
    Object.defineProperty(large, 'size', { value: 64_000_001 });
    drop(large);
    expect(
      await screen.findByText(
        /^large\.json has 65 MB, and files of up to 64 MB are read/,
      ),
    ).toBeInTheDocument();
    const gone = fileOf('{}', 'gone.json');
    Object.assign(gone, {
      text: async () => {
        throw new Error('gone');
      },
    });
    drop(gone);
    expect(
      await screen.findByText(/^gone\.json cannot be read by this browser/),
    ).toBeInTheDocument();
    drop(fileOf('', 'empty.json'));
    expect(await screen.findByText('empty.json is empty.')).toBeInTheDocument();
  });

  it('gives a message for a document that is made to break it', async () => {
    await open();
    drop(fileOf('['.repeat(100_000)));
    expect(
      await screen.findByText(/nested more than 200 levels deep/, {}, loading),
    ).toBeInTheDocument();
    drop(fileOf(exported, 'good.json'));
    expect(
      await screen.findByRole('heading', { name: 'good.json' }, loading),
    ).toBeInTheDocument();
  });

  it('reads what Windows PowerShell writes', async () => {
    await open();
    const units = Uint16Array.from(
      [0xfeff, ...exported].map(sign =>
        typeof sign === 'number' ? sign : sign.charCodeAt(0),
      ),
    );
    drop(fileOf(new Uint8Array(units.buffer), 'shell.json'));
    expect(
      await screen.findByText(/^This is: Azure Resource Graph/, {}, loading),
    ).toBeInTheDocument();
  });

  it('keeps what was read for a reload, and not the document, which may hold keys', async () => {
    await open();
    const state = examples[1].text.replace(
      '"name": "vnet-lab",',
      '"name": "vnet-lab", "shared_key": "hunter2",',
    );
    drop(fileOf(state, 'state.json'));
    expect(
      await screen.findByText(
        /^What was read is kept in this tab/,
        {},
        loading,
      ),
    ).toBeInTheDocument();
    const kept = window.sessionStorage.getItem(key) ?? '';
    expect(kept).toContain('vnet-lab');
    expect(kept).not.toContain('hunter2');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(window.sessionStorage.getItem(key)).toBeNull();
  });

  it('says what was not understood, and shows routes, failures and findings', async () => {
    await open();
    await userEvent.click(
      screen.getByRole('button', {
        name: 'hub-and-spokes.resource-graph.json',
      }),
    );
    await show(/^Not understood/);
    expect(screen.getByText(/gaps? that makes? answers unknown/)).toBeVisible();
    expect(screen.getAllByText(/vnet-partner/).length).toBeGreaterThan(0);
    await userEvent.click(screen.getByRole('tab', { name: 'Routes' }));
    expect(
      await screen.findByRole(
        'region',
        { name: 'Effective routes of vnet-data' },
        loading,
      ),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('tab', { name: 'What if' }));
    await userEvent.click(
      await screen.findByRole(
        'button',
        { name: 'Show in the diagram: VPN gateway of vnet-hub' },
        loading,
      ),
    );
    await userEvent.click(screen.getByRole('tab', { name: 'Reach' }));
    expect(
      await screen.findByRole(
        'button',
        { name: 'vnet-shop to lng-headquarters: no' },
        loading,
      ),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Repair everything' }),
    );
    expect(
      await screen.findByRole(
        'button',
        { name: 'vnet-shop to lng-headquarters: yes' },
        loading,
      ),
    ).toBeInTheDocument();
  });

  it('draws the network, lets an element fail by a click, and shows what stops', async () => {
    await open();
    drop(fileOf(exported));
    expect(
      await screen.findByText(/^Nothing has failed\. Choose/, {}, loading),
    ).toBeInTheDocument();
    const gateway = await screen.findByRole(
      'button',
      { name: /^VPN gateway of vnet-hub/ },
      loading,
    );
    await waitFor(() => {
      fireEvent.click(gateway);
      expect(
        screen.getByText('Failed: VPN gateway of vnet-hub.'),
      ).toBeInTheDocument();
    }, loading);
    expect(
      await screen.findByText('4 flows stop', {}, loading),
    ).toBeInTheDocument();
  });

  it('compares with a second file, before and after, or opens it instead', async () => {
    await open();
    drop(fileOf(exported, 'before.json'));
    await screen.findByRole('heading', { name: 'before.json' }, loading);
    const without = JSON.parse(exported);
    without.data = without.data.filter(
      ({ name }: { name: string }) => name !== 'con-headquarters',
    );
    without.count = without.data.length;
    without.total_records = without.data.length;
    drop(fileOf(JSON.stringify(without), 'after.json'));
    await userEvent.click(
      await screen.findByRole(
        'button',
        { name: 'Compare: before.json before, after.json after' },
        loading,
      ),
    );
    expect(
      await screen.findByText(
        'before.json before, after.json after.',
        {},
        loading,
      ),
    ).toBeInTheDocument();
    expect(screen.getByRole('tab', { name: 'Difference' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    expect(
      (await screen.findAllByText(/con-headquarters/, {}, loading)).length,
    ).toBeGreaterThan(0);
    drop(fileOf('{"nothing": 1}', 'other.json'));
    await userEvent.click(
      await screen.findByRole('button', { name: /^Compare: / }, loading),
    );
    expect(
      await screen.findByText(
        /^other\.json describes no network that can be compared: This is none/,
        {},
        loading,
      ),
    ).toBeInTheDocument();
    drop(fileOf(examples[2].text, 'third.yaml'));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Open third.yaml instead' }),
    );
    expect(
      await screen.findByRole('heading', { name: 'third.yaml' }, loading),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('tab', { name: 'Difference' }),
    ).not.toBeInTheDocument();
  });

  it('goes on to a design where a pattern has the network, and says what it leaves out', async () => {
    await open();
    drop(fileOf(exported));
    await show('Design this');
    expect(
      await screen.findByText(
        /^(There is a design|No pattern has this network)/,
        {},
        loading,
      ),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/parts? that the design does not have$/),
    ).toBeInTheDocument();
  });
});

import { configApiRef } from '@backstage/core-plugin-api';
import type { TemplateParameterSchema } from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { MemoryRouter, useNavigate } from 'react-router-dom';
import { render } from '@testing-library/react';
import * as fields from '../fields';
import { DraftNotice } from './DraftNotice';
import { DraftRestorer } from './DraftRestorer';
import type { Draft } from './draft';
import { historyEntry, keptPart, readDraft, writeDraft } from './draft';
import { lastOpened, openAddress, settleAddress } from './restore';
import { withDraft } from './withDraft';

const template = 'template:default/vnet-connectivity';
const path = '/create/templates/default/vnet-connectivity';
const regions = {
  weu: { location: 'westeurope', addressSpace: ['10.0.0.0/16'] },
  eus: { location: 'eastus', addressSpace: ['10.1.0.0/16'] },
};

/** Shows an address, as a browser does. */
function goTo(address: string, key?: string) {
  window.history.replaceState(key ? { key } : null, '', address);
}

/** The data with which the form library would start. */
const startsWith = () =>
  JSON.parse(
    new URLSearchParams(window.location.search).get('formData') ?? 'null',
  );

function keep(formData: Draft['formData'], more: Partial<Draft> = {}) {
  writeDraft(template, {
    formData,
    savedAt: '2026-11-30T09:00:00.000Z',
    entry: historyEntry(window),
    ...more,
  });
}

beforeEach(() => {
  settleAddress();
  window.sessionStorage.clear();
  goTo(path);
});

describe('openAddress', () => {
  it.each([true, false])(
    'starts a wizard with the draft, and the address is as before afterwards (returning: %s)',
    isReturn => {
      keep({ name: 'contoso-core', regions });
      openAddress(isReturn);
      expect(startsWith()).toEqual({ name: 'contoso-core', regions });
      expect(lastOpened()?.restored?.formData.name).toBe('contoso-core');
      settleAddress();
      expect(window.location.search).toBe('');
    },
  );

  it('leaves the address alone where there is no draft, and on other pages', () => {
    openAddress(true);
    expect(window.location.search).toBe('');
    keep({ name: 'contoso-core' });
    goTo('/create/templates/default/another');
    openAddress(true);
    expect(window.location.search).toBe('');
  });

  it('lets a link win, keeps what was there before, and starts with the newer entries after a reload of the link', () => {
    keep({ name: 'mine' }, { entry: 'somewhere else' });
    const link = `${path}?formData=${encodeURIComponent('{"name":"linked"}')}`;
    goTo(link, 'k1');
    openAddress(false);
    expect(startsWith()).toEqual({ name: 'linked' });
    expect(lastOpened()?.earlier?.formData).toEqual({ name: 'mine' });
    expect(readDraft(template, 'earlier')?.formData).toEqual({ name: 'mine' });

    keep({ name: 'linked-and-changed' });
    openAddress(true);
    expect(startsWith()).toEqual({ name: 'linked-and-changed' });
    settleAddress();
    expect(startsWith()).toEqual({ name: 'linked' });
  });

  it('starts anew after a task was started, but not on the way back', () => {
    keep({ name: 'done' }, { used: true });
    openAddress(false);
    expect(window.location.search).toBe('');
    openAddress(true);
    expect(startsWith()).toEqual({ name: 'done' });
  });
});

describe('DraftRestorer', () => {
  it('notes that a task was started with the draft', async () => {
    let go: (to: string) => void = () => {};
    function Links() {
      go = useNavigate();
      return null;
    }
    keep({ name: 'contoso-core' });
    render(
      <MemoryRouter initialEntries={[path]}>
        <DraftRestorer />
        <Links />
      </MemoryRouter>,
    );
    act(() => go('/somewhere'));
    expect(readDraft(template)?.used).toBeUndefined();
    act(() => go(path));
    act(() => go('/create/tasks/1'));
    expect(readDraft(template)?.used).toBe(true);
  });
});

describe('a draft', () => {
  it('holds the fields of this wizard only, and no empty ones', () => {
    expect(
      keptPart({ name: 'a', description: '', token: 'secret', spokes: {} }),
    ).toEqual({ name: 'a' });
    expect(keptPart({ token: 'secret' })).toBeUndefined();
  });

  it('is none where the storage holds something else', () => {
    window.sessionStorage.setItem(`vnet-connectivity.draft.${template}`, '{');
    expect(readDraft(template)).toBeUndefined();
  });
});

describe('the wizard', () => {
  jest.setTimeout(60_000);

  const manifest: TemplateParameterSchema = {
    title: 'Connect',
    steps: [
      {
        title: 'Regions',
        schema: {
          properties: {
            name: { type: 'string', 'ui:field': 'VnetConnectivityName' },
            owner: { type: 'string', title: 'Owner' },
            token: { type: 'string', title: 'Token' },
            regions: { type: 'object', 'ui:field': 'VnetConnectivityRegions' },
          },
        },
      },
    ],
  };

  /** Opens the wizard, as loading the page does. */
  async function open(steps = manifest.steps) {
    openAddress(true);
    return renderInTestApp(
      <TestApiProvider apis={[[configApiRef, mockApis.config()]]}>
        <Stepper
          manifest={{ ...manifest, steps }}
          extensions={
            Object.values(fields).map(field => withDraft(field as any)) as any
          }
          onCreate={async () => {}}
        />
      </TestApiProvider>,
    );
  }

  it('has everything that was entered after a reload, says so, and can start afresh', async () => {
    const first = await open();
    expect(screen.queryByText(/what you entered last/)).not.toBeInTheDocument();
    fireEvent.change(screen.getByLabelText(/^Name/), {
      target: { value: 'contoso-core' },
    });
    fireEvent.change(screen.getByLabelText('Owner'), {
      target: { value: 'group:default/network' },
    });
    fireEvent.change(screen.getByLabelText('Token'), {
      target: { value: 'something secret' },
    });
    await userEvent.hover(screen.getByLabelText('Add a region'));
    // The list of regions, which is loaded then.
    await waitFor(() =>
      expect(screen.getByLabelText('Add a region')).toHaveAttribute(
        'aria-autocomplete',
      ),
    );
    await userEvent.type(
      screen.getByLabelText('Add a region'),
      'West Europe{Enter}East US{Enter}',
    );
    first.unmount();
    expect(JSON.stringify({ ...window.sessionStorage })).not.toContain(
      'secret',
    );

    await open();
    expect(screen.getByLabelText(/^Name/)).toHaveValue('contoso-core');
    expect(screen.getByLabelText('Owner')).toHaveValue('group:default/network');
    expect(
      (await screen.findAllByLabelText('Short name')).map(
        field => (field as HTMLInputElement).value,
      ),
    ).toEqual(['weu', 'eus']);
    expect(screen.getByText(/what you entered last/)).toBeInTheDocument();
    expect(window.location.search).toBe('');
    // It was the first step that was open.
    expect(
      screen.queryByRole('button', { name: 'Go on where I was' }),
    ).not.toBeInTheDocument();
  });

  describe('with more than one step', () => {
    const steps = [
      manifest.steps[0],
      {
        title: 'Connections',
        schema: {
          properties: {
            interconnect: {
              type: 'object',
              additionalProperties: true,
              'ui:field': 'VnetConnectivityInterconnect',
            },
          },
        },
      },
      {
        title: 'Repository',
        schema: {
          properties: {
            delivery: {
              type: 'object',
              'ui:field': 'VnetConnectivityDelivery',
            },
          },
        },
      },
    ];
    const entries = {
      name: 'contoso-core',
      owner: 'group:default/network',
      regions,
      interconnect: { pattern: 'global-peering', topology: 'mesh' },
    };

    const goOn = async () =>
      userEvent.click(
        await screen.findByRole('button', { name: 'Go on where I was' }),
      );

    it('goes on in the step that was open', async () => {
      keep(entries, { field: 'delivery' });
      await open(steps);
      await goOn();
      await screen.findAllByText('GitHub Actions', undefined, {
        timeout: 20_000,
      });
      expect(readDraft(template)?.field).toBe('delivery');
    });

    it('stops at what has to be mended first', async () => {
      keep(
        { ...entries, interconnect: { pattern: 'expressroute' } },
        { field: 'delivery' },
      );
      await open(steps);
      await goOn();
      await screen.findAllByText(/there is no circuit/, undefined, {
        timeout: 20_000,
      });
      expect(
        screen.getByText('How should the regions connect?'),
      ).toBeInTheDocument();
    });
  });
});

describe('DraftNotice', () => {
  function Harness({ reload }: { readonly reload: () => void }) {
    const [, redraw] = useState(0);
    return (
      <>
        <DraftNotice reload={reload} />
        <button type="button" onClick={() => redraw(n => n + 1)}>
          Redraw
        </button>
      </>
    );
  }

  it('starts afresh', async () => {
    keep({ name: 'contoso-core' });
    openAddress(true);
    const reload = jest.fn();
    await renderInTestApp(<Harness reload={reload} />);
    expect(screen.getByRole('status')).toHaveTextContent(
      /11\/30\/26, \d+:\d\d/,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Start afresh' }));
    expect(reload).toHaveBeenCalled();
    expect(readDraft(template)).toBeUndefined();
    expect(window.location.search).toBe('');
  });

  it('goes back to the entries that a link has put aside', async () => {
    keep({ name: 'mine' }, { entry: 'somewhere else' });
    goTo(`${path}?formData=${encodeURIComponent('{"name":"linked"}')}`);
    openAddress(false);
    keep({ name: 'linked' });
    const reload = jest.fn();
    await renderInTestApp(<Harness reload={reload} />);
    await userEvent.click(
      screen.getByRole('button', { name: 'Go back to my entries' }),
    );
    expect(reload).toHaveBeenCalled();
    expect(readDraft(template)?.formData).toEqual({ name: 'mine' });
    expect(window.location.search).toBe('');
  });
});

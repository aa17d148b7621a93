import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  buildNetwork,
  failoverOf,
  whatIf,
} from 'backstage-plugin-vnet-connectivity-common';
import { hq, specOf, topologyOf } from '../../__testUtils__/specs';
import type { WorkClient } from '../../work/client';
import { WorkContext } from '../../work/useWork';
import { WhatIfMatrix } from './WhatIfMatrix';
import { render } from '../../__testUtils__/texts';

const topology = topologyOf(
  specOf(4, {
    interconnect: { pattern: 'vnet-to-vnet', bgp: true },
    onPremises: { via: 'vpn', gateways: 'per-region', sites: { hq } },
  }),
);
const direct = whatIf(buildNetwork(topology));

async function rows(): Promise<HTMLElement[]> {
  const table = await screen.findByRole('table');
  return within(table).getAllByRole('row').slice(1);
}

function cells(row: HTMLElement): (string | null)[] {
  return within(row)
    .getAllByRole('cell')
    .map(cell => cell.textContent);
}

describe('WhatIfMatrix', () => {
  it('shows what each failure stops and moves, the worst first, in words', async () => {
    render(<WhatIfMatrix topology={topology} />);
    const [first, ...others] = await rows();
    expect(within(first).getByRole('rowheader')).toHaveTextContent(/^Region/);
    expect([first, ...others].map(row => Number(cells(row)[0]))).toEqual(
      direct.scenarios.map(({ lostCount }) => lostCount),
    );
    const gateway = screen.getByRole('row', { name: /^VPN gateway of weu/ });
    const scenario = direct.scenarios.find(
      ({ failed }) => failed[0] === 'vpn-gateway:weu',
    )!;
    expect(cells(gateway).slice(0, 2)).toEqual([
      String(scenario.lostCount),
      String(scenario.reroutedCount),
    ]);
    const connection = direct.scenarios.find(
      ({ failed, reroutedCount }) =>
        failed[0].startsWith('connection:') && reroutedCount > 0,
    );
    expect(connection).toBeDefined();
    expect(
      screen.getAllByText(failoverOf('connection').duration).length,
    ).toBeGreaterThan(0);
  });

  it('sorts by keyboard', async () => {
    render(<WhatIfMatrix topology={topology} />);
    await rows();
    const head = screen.getByRole('columnheader', {
      name: 'Flows that take another way',
    });
    act(() => within(head).getByRole('button').focus());
    await userEvent.keyboard('{Enter}');
    expect(head).toHaveAttribute('aria-sort', 'descending');
    const values = (await rows()).map(row => Number(cells(row)[1]));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    await userEvent.keyboard(' ');
    expect(head).toHaveAttribute('aria-sort', 'ascending');
    expect((await rows()).map(row => Number(cells(row)[1]))).toEqual(
      values.reverse(),
    );
  });

  it('filters by name, kind, and loss', async () => {
    render(<WhatIfMatrix topology={topology} />);
    await rows();
    await userEvent.type(screen.getByLabelText('Filter by name'), 'of weu');
    for (const row of await rows()) expect(row).toHaveTextContent(/of weu/);
    await userEvent.clear(screen.getByLabelText('Filter by name'));
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Only what stops traffic' }),
    );
    expect(await rows()).toHaveLength(
      direct.scenarios.filter(({ lostCount }) => lostCount > 0).length,
    );
    act(() => screen.getByLabelText('What fails').focus());
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.click(screen.getByRole('option', { name: 'Regions' }));
    expect(await rows()).toHaveLength(4);
  });

  it('shows a failure to whoever draws it, and takes it back', async () => {
    const onShow = jest.fn();
    const { rerender } = render(
      <WhatIfMatrix topology={topology} onShow={onShow} />,
    );
    const show = async () =>
      userEvent.click(
        await screen.findByRole('button', {
          name: 'Show in the diagram: Region weu',
        }),
      );
    await show();
    expect(onShow).toHaveBeenLastCalledWith(['region:weu']);
    rerender(
      <WhatIfMatrix
        topology={topology}
        onShow={onShow}
        shown={['region:weu']}
      />,
    );
    expect(screen.getByRole('button', { pressed: true })).toHaveAccessibleName(
      'Show in the diagram: Region weu',
    );
    await show();
    expect(onShow).toHaveBeenLastCalledWith([]);
  });

  it('says flow by flow what a failure does', async () => {
    render(<WhatIfMatrix topology={topology} />);
    await rows();
    const scenario = direct.scenarios.find(
      ({ failed }) => failed[0] === 'vpn-gateway:weu',
    )!;
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Flows, when this fails: VPN gateway of weu',
      }),
    );
    expect(
      await screen.findByRole('heading', {
        name: `${scenario.lostCount} flows stop`,
      }),
    ).toBeInTheDocument();
    expect(screen.getByText('Network of weu to Site hq')).toBeInTheDocument();
  });

  it('has a column for flows that become unknown, where there are any, and says why', async () => {
    render(<WhatIfMatrix topology={topology} />);
    await rows();
    expect(
      screen.queryByRole('columnheader', { name: /not known/ }),
    ).not.toBeInTheDocument();
    cleanup();
    const none = { studied: 0, losing: 0 };
    const failed = ['vpn-gateway:weu'];
    const client: WorkClient = {
      start(kind, _, { onDone }) {
        onDone(
          (kind === 'failures'
            ? {
                flows: 20,
                unknownFlows: 2,
                singles: { studied: 1, losing: 0 },
                pairs: none,
                rows: [{ failed, lost: 0, unknown: 3, rerouted: 1 }],
                causes: [],
                moreCauses: 0,
              }
            : {
                lost: [],
                lostCount: 0,
                unknown: [
                  { from: 'vnet:weu', to: 'site:hq', unknown: ['rt is away'] },
                ],
                unknownCount: 3,
                rerouted: [],
                reroutedCount: 1,
              }) as never,
        );
        return () => {};
      },
    };
    render(
      <WorkContext.Provider value={client}>
        <WhatIfMatrix topology={topology} />
      </WorkContext.Provider>,
    );
    expect(
      await screen.findByText(/For 2 more this is not known\./),
    ).toBeInTheDocument();
    // It may stop traffic, so that it is not filtered out.
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Only what stops traffic' }),
    );
    const [row] = await rows();
    expect(cells(row).slice(0, 3)).toEqual(['0', '3', '1']);
    await userEvent.click(within(row).getByRole('button', { name: /^Flows/ }));
    expect(
      screen.getByRole('heading', { name: '3 flows may no longer work' }),
    ).toBeInTheDocument();
    expect(screen.getByText('because rt is away')).toBeInTheDocument();
  });

  it('finds what only two failures together do, fewest failures first', async () => {
    render(<WhatIfMatrix topology={topology} />);
    await rows();
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Any two at once, too' }),
    );
    await waitFor(() =>
      expect(screen.getByText(/pairs of failures do\./)).toBeInTheDocument(),
    );
    act(() => screen.getByLabelText('Show').focus());
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.click(
      screen.getByRole('option', {
        name: 'Smallest failures that stop something',
      }),
    );
    const { causes } = whatIf(buildNetwork(topology), { failures: 2 });
    const counts = (await rows()).map(row => Number(cells(row)[0]));
    expect(counts).toEqual(
      causes.slice(0, 25).map(({ failed }) => failed.length),
    );
  });

  it('leads through many failures a page at a time', async () => {
    render(<WhatIfMatrix topology={topologyOf(specOf(12))} />);
    expect(await rows()).toHaveLength(25);
    expect(screen.getByText('1 to 25 of 78')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.getByText('26 to 50 of 78')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('Filter by name'), 'region');
    expect(screen.getByText('1 to 12 of 12')).toBeInTheDocument();
  });

  it('stops while it works, and says so', async () => {
    const cancel = jest.fn();
    const client: WorkClient = { start: () => cancel };
    render(
      <WorkContext.Provider value={client}>
        <WhatIfMatrix topology={topology} />
      </WorkContext.Provider>,
    );
    expect(
      screen.getByRole('progressbar', { name: 'Failing every element' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(cancel).toHaveBeenCalled();
    expect(
      screen.getByText('Failing every element: stopped.'),
    ).toBeInTheDocument();
  });
});

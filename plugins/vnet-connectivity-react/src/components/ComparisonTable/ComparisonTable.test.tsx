import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  Comparison,
  Figure,
} from 'backstage-plugin-vnet-connectivity-common';
import { compare } from 'backstage-plugin-vnet-connectivity-common';
import { hq, specOf } from '../../__testUtils__/specs';
import { ComparisonTable } from './ComparisonTable';
import { figureColumns, figuresOf, typicalLatency } from './figureColumns';
import { optionName, standingOf } from './options';
import { render, tResults as t } from '../../__testUtils__/texts';

const spec = specOf(3, {
  onPremises: {
    via: 'vpn',
    gateways: 'transit',
    gatewayRegion: 'weu',
    sites: { hq },
  },
});
const comparison = compare(spec);
const names = { weu: 'West Europe', neu: 'North Europe', eus2: 'East US 2' };

/** The heads of the rows of the options, from top to bottom. Queries by role are slow in a table as large as this. */
function optionHeads(): HTMLElement[] {
  return [
    ...screen
      .getByRole('table')
      .querySelectorAll<HTMLElement>('tbody th[scope=row]'),
  ];
}

/** Names of the options from top to bottom. */
function order(): (string | null)[] {
  return optionHeads().map(head => head.firstChild!.textContent);
}

function rowOf(id: string): HTMLElement {
  const option = comparison.options.find(each => each.id === id)!;
  return optionHeads()
    .find(head => head.firstChild!.textContent === optionName(t, option))!
    .closest('tr')!;
}

describe('ComparisonTable', () => {
  it('shows every option, refused ones with the rule that refuses them', () => {
    render(<ComparisonTable comparison={comparison} locationNames={names} />);
    expect(order().sort()).toEqual(
      comparison.options.map(option => optionName(t, option)).sort(),
    );
    const refused = comparison.options.filter(({ valid }) => !valid);
    expect(refused.length).toBeGreaterThan(0);
    for (const option of refused) {
      const row = rowOf(option.id);
      const errors = option.findings.filter(
        ({ severity }) => severity === 'error',
      );
      const [error] = errors;
      const kinds = errors.map(({ kind }) => kind);
      const [, badge] = [
        ['azure-refuses', 'Azure refuses it'],
        ['policy', 'Not allowed in this portal'],
        ['not-built', 'Not built by this version'],
        ['incomplete', 'Incomplete'],
      ].find(([kind]) => kinds.some(each => each === kind))!;
      expect(row).toHaveTextContent(badge);
      expect(row).toHaveTextContent(error.plain ?? error.message);
      expect(row).toHaveTextContent(`Rule ${error.rule}`);
    }
  });

  it('marks the recommended and the current option in words', () => {
    render(<ComparisonTable comparison={comparison} />);
    expect(rowOf('global-peering/vpn-transit')).toHaveTextContent(
      'Your design now',
    );
    expect(rowOf(comparison.recommended!.id)).toHaveTextContent('Recommended');
    expect(screen.getAllByText('Your design now')).toHaveLength(1);
    expect(screen.getAllByText('Recommended')).toHaveLength(1);
    expect(
      screen.getByRole('heading', {
        name: `Recommended: ${optionName(t, comparison.recommended!)}`,
      }),
    ).toBeInTheDocument();
    for (const change of comparison.changes) {
      expect(
        screen.getByText(new RegExp(`^If ${change.if}: `)),
      ).toBeInTheDocument();
    }
  });

  it('sorts by every figure with the keyboard, refused options last', async () => {
    const user = userEvent.setup();
    render(<ComparisonTable comparison={comparison} />);
    const valid = comparison.options.filter(option => option.valid);
    const heads = screen.getAllByRole('columnheader').slice(1);
    expect(heads.map(head => head.textContent)).toEqual(
      figureColumns(t).map(({ title }) => title),
    );
    for (const [index, { sortValue }] of figureColumns(t).entries()) {
      const head = heads[index];
      act(() => within(head).getByRole('button').focus());
      await user.keyboard('{Enter}');
      expect(head).toHaveAttribute('aria-sort', 'ascending');
      const values = order()
        .slice(0, valid.length)
        .map(name => valid.find(option => optionName(t, option) === name)!)
        .map(option => sortValue(figuresOf(option)!) ?? Infinity);
      expect(values).toEqual([...values].sort((a, b) => a - b));
    }
    const cost = screen.getByRole('columnheader', { name: 'Monthly cost' });
    act(() => within(cost).getByRole('button').focus());
    await user.keyboard('{Enter}');
    const upwards = order();
    await user.keyboard(' ');
    expect(cost).toHaveAttribute('aria-sort', 'descending');
    expect(order()[0]).not.toBe(upwards[0]);
    expect(order().slice(valid.length)).toEqual(upwards.slice(valid.length));
  });

  it('opens where a figure comes from: formula, notes, sources with their dates', async () => {
    render(<ComparisonTable comparison={comparison} locationNames={names} />);
    const row = rowOf('vnet-to-vnet/vpn-per-region');
    await userEvent.click(
      within(row).getByRole('button', { name: /Monthly cost: where/ }),
    );
    const dialog = screen.getByRole('dialog', { name: /^Monthly cost: VNet/ });
    const { monthlyCost } = figuresOf(
      comparison.options.find(
        ({ id }) => id === 'vnet-to-vnet/vpn-per-region',
      )!,
    )!;
    expect(dialog).toHaveTextContent('An estimate');
    expect(dialog).toHaveTextContent(monthlyCost.formula!);
    expect(dialog).toHaveTextContent('Prices are examples, not quotes.');
    for (const { title, date } of monthlyCost.sources) {
      const [entry] = within(dialog).getAllByText(title, { exact: false });
      expect(entry.closest('li')).toHaveTextContent(date);
    }
    const links = new Map(
      within(dialog)
        .getAllByRole('link')
        .map(link => [link.textContent, link.getAttribute('href')]),
    );
    expect([...links]).toEqual(
      expect.arrayContaining(
        monthlyCost.sources
          .filter(({ url }) => url.startsWith('https:'))
          .map(({ title, url }) => [title, url]),
      ),
    );
    for (const { what } of monthlyCost.lines) {
      expect(
        within(dialog).getByRole('rowheader', { name: new RegExp(`^${what}`) }),
      ).toBeInTheDocument();
    }
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('lists every pair of regions by name', async () => {
    render(<ComparisonTable comparison={comparison} locationNames={names} />);
    await userEvent.click(
      within(rowOf('global-peering/vpn-transit')).getByRole('button', {
        name: /Round trip between regions: where/,
      }),
    );
    const pairs = within(screen.getByRole('dialog')).getAllByRole('rowheader');
    expect(pairs.map(pair => pair.textContent).sort()).toEqual([
      'East US 2 (eus2) – North Europe (neu)',
      'East US 2 (eus2) – West Europe (weu)',
      'North Europe (neu) – West Europe (weu)',
    ]);
  });

  it('says how options stand to the design now, and hides what does not differ', async () => {
    render(<ComparisonTable comparison={comparison} />);
    const row = rowOf('vnet-to-vnet/vpn-per-region');
    expect(
      within(row).getAllByText(/than now|from now/).length,
    ).toBeGreaterThan(2);
    expect(rowOf('global-peering/vpn-transit')).not.toHaveTextContent(
      /than now/,
    );
    await userEvent.click(
      screen.getByRole('checkbox', { name: /Mark what differs/ }),
    );
    expect(screen.queryByText(/than now/)).not.toBeInTheDocument();
    const heads = screen.getAllByRole('columnheader').length;
    const same: Comparison = {
      ...comparison,
      options: comparison.options.filter(({ current }) => current),
    };
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Only figures that differ' }),
    );
    expect(screen.getAllByRole('columnheader').length).toBeLessThanOrEqual(
      heads,
    );
    render(<ComparisonTable comparison={same} />);
    const [, only] = screen.getAllByRole('checkbox', {
      name: 'Only figures that differ',
    });
    await userEvent.click(only);
    const [, table] = screen.getAllByRole('table');
    expect(within(table).getAllByRole('columnheader')).toHaveLength(1);
  });

  it('shows reasons and assumptions of an option on demand, with sources', async () => {
    render(<ComparisonTable comparison={comparison} />);
    const option = comparison.options.find(
      ({ id }) => id === 'global-peering/expressroute-per-region',
    )!;
    await userEvent.click(
      screen.getByRole('button', {
        name: `Reasons for and against ${optionName(t, option)}`,
      }),
    );
    for (const { text } of [...option.reasons, ...option.assumptions]) {
      // The recommended option has some of the same reasons.
      expect(screen.getAllByText(text).length).toBeGreaterThan(0);
    }
    expect(option.assumptions.length).toBeGreaterThan(0);
    expect(option.reasons.some(({ effect }) => effect === 'against')).toBe(
      true,
    );
  });

  it('takes an option, but neither the current nor a refused one', async () => {
    const onChoose = jest.fn();
    render(<ComparisonTable comparison={comparison} onChoose={onChoose} />);
    expect(screen.getAllByRole('button', { name: /^Use this: / })).toHaveLength(
      comparison.options.filter(({ valid, current }) => valid && !current)
        .length,
    );
    await userEvent.click(
      within(rowOf('virtual-wan/vpn-per-region')).getByRole('button', {
        name: /^Use this/,
      }),
    );
    expect(onChoose).toHaveBeenCalledWith(
      comparison.options.find(({ id }) => id === 'virtual-wan/vpn-per-region'),
    );
  });

  it('shows cards on narrow screens, which sort as well', async () => {
    window.matchMedia = jest.fn().mockReturnValue({
      matches: true,
      addListener: () => {},
      removeListener: () => {},
    });
    render(<ComparisonTable comparison={comparison} />);
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
    const list = screen.getByRole('list', { name: 'Options side by side' });
    const first = list.firstElementChild!.textContent;
    act(() => screen.getByLabelText('Sort by').focus());
    await userEvent.keyboard('{ArrowDown}');
    await userEvent.click(
      screen.getByRole('option', { name: 'Monthly cost, downwards' }),
    );
    expect(list.firstElementChild!.textContent).not.toBe(first);
    expect(screen.queryByText('Set-up time')).not.toBeInTheDocument();
    await userEvent.click(
      screen.getAllByRole('button', { name: /^All figures and reasons of/ })[0],
    );
    expect(screen.getByText('Set-up time')).toBeInTheDocument();
    Reflect.deleteProperty(window, 'matchMedia');
  });

  it('says so where nothing can be recommended', () => {
    render(
      <ComparisonTable
        comparison={{ ...comparison, recommended: null, changes: [] }}
      />,
    );
    expect(
      screen.getByRole('heading', { name: 'No option can be recommended' }),
    ).toBeInTheDocument();
  });
});

it('has a source and a date for every figure that is shown', () => {
  const all = [spec, specOf(2), specOf(2, { onPremises: { via: 'none' } })]
    .flatMap(each => compare(each).options)
    .flatMap(option => {
      const figures = figuresOf(option);
      return figureColumns(t).flatMap(({ key, summary }) => {
        const figure: Figure | undefined = figures?.[key];
        return figures && figure && summary(figures)
          ? [{ id: option.id, key, sources: figure.sources }]
          : [];
      });
    });
  expect(all.length).toBeGreaterThan(100);
  expect(
    all.filter(
      ({ sources }) =>
        sources.length === 0 ||
        sources.some(({ title, date }) => !title || !/^\d{4}/.test(date)),
    ),
  ).toEqual([]);
});

it('takes the pair in the middle as the typical one, and leaves unknown ones out', () => {
  const pairs = [30, null, 10, 20, 90].map(value => ({ value }));
  expect(typicalLatency(pairs)).toBe(20);
  expect(typicalLatency([{ value: null }])).toBeUndefined();
});

it('does not call a cost better that leaves out other prices', () => {
  const column = figureColumns(t).find(({ key }) => key === 'monthlyCost')!;
  const current = comparison.options.find(option => option.current)!;
  const standings = comparison.options.flatMap(option => {
    const unknown = figuresOf(option)?.monthlyCost.unknown.join();
    return unknown === undefined || option.current
      ? []
      : [
          {
            same: unknown === figuresOf(current)!.monthlyCost.unknown.join(),
            standing: standingOf(option, current, column),
          },
        ];
  });
  expect(standings.some(({ same }) => same)).toBe(true);
  expect(standings.some(({ same }) => !same)).toBe(true);
  for (const { same, standing } of standings) {
    expect(['better', 'worse'].includes(standing)).toBe(same);
  }
});

import { screen } from '@testing-library/react';
import { render, tDiagram } from '../../__testUtils__/texts';
import { FlowList } from './FlowList';
import { summaryOf } from './live-summary';
import type { LiveFlow } from './live-flows';

const way = { path: ['vnet:a'], returnPath: ['vnet:b'], symmetric: true };
const flows: readonly LiveFlow[] = [
  {
    ...way,
    from: 'vnet:a',
    to: 'vnet:b',
    reachable: null,
    unknown: ['the routes of a'],
    state: 'unknown',
  },
  {
    ...way,
    from: 'vnet:b',
    to: 'vnet:a',
    reachable: false,
    some: [{ from: 'vnet:b', to: 'vnet:a/app' }],
    reason: 'there is no route',
    state: 'some',
  },
];

it.each([
  [flows[0], 'unknown', /not known.*the routes of a/],
  [flows[1], 'works between some subnets only', /only: b → a\/app/],
])('says in words what is not a plain yes or no: %#', (flow, state, words) => {
  render(
    <FlowList
      flows={flows}
      chosen={flow}
      onChoose={() => {}}
      nameOf={id => id}
    />,
  );
  expect(screen.getByText(state)).toBeInTheDocument();
  expect(screen.getByText(words)).toBeInTheDocument();
});

it('says in the summary of a failure how many flows are not known', () => {
  expect(summaryOf(tDiagram, { flows }, ['vnet:a'], id => id)).toMatch(
    /for 1 flow it is not known whether it works/,
  );
});

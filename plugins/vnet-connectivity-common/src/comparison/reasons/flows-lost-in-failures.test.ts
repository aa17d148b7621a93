import { vpnTo } from '../../rules/__testUtils__/spec';
import { comparisonOf } from '../__testUtils__/compared';
import { testReason } from './__testUtils__/test-reason';
import { flowsLostInFailures } from './failures';

/** All single failures stop 6 flows under peering, and more in every other pattern. */
testReason(flowsLostInFailures, {
  says: [
    {
      option: 'global-peering/none',
      effect: 'for',
      weight: 1,
      text: 'No option loses less: all single failures together stop 6 flows',
    },
    {
      option: 'expressroute/none',
      effect: 'against',
      weight: -2,
      text: 'with the best option it is 6',
    },
  ],
  silent: [
    // A region alone loses nothing, whatever fails.
    {
      option: 'global-peering/none',
      changes: { regions: { neu: undefined } },
    },
  ],
});

it('counts against an option in proportion to what it loses', () => {
  const options = comparisonOf(vpnTo()).options.filter(({ valid }) => valid);
  const judged = options
    .map(({ figures, reasons }) => ({
      lost: figures.lostFlows?.value as number,
      weight: reasons.find(({ id }) => id === flowsLostInFailures.id)!.weight,
    }))
    .sort((a, b) => a.lost - b.lost);
  const weights = judged.map(({ weight }) => weight);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  expect(new Set(weights).size).toBeGreaterThan(2);
});

import { vpn } from '../__testUtils__/connected-designs';
import { topologyOf } from '../__testUtils__/designs';
import { buildNetwork } from '../network';
import type { Scenario } from './scenario';
import { whatIf, whatIfSteps } from './what-if';

const topology = topologyOf({
  interconnect: { pattern: 'vnet-to-vnet', bgp: true },
  ...vpn,
});
const failedOf = ({ failed }: Scenario) => failed.join(' ');

it('says how far it is, and never goes back', () => {
  const seen: number[] = [];
  const steps = whatIfSteps(buildNetwork(topology), { failures: 2 });
  let step = steps.next();
  for (; !step.done; step = steps.next()) seen.push(step.value);
  expect(seen.length).toBeGreaterThan(10);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen[0]).toBeGreaterThan(0);
  expect(seen[seen.length - 1]).toBeLessThanOrEqual(1);
  expect(step.value.scenarios.map(failedOf)).toEqual(
    whatIf(buildNetwork(topology), { failures: 2 }).scenarios.map(failedOf),
  );
});

it('keeps the worst pairs where not all are wanted, and counts all', () => {
  const all = whatIf(buildNetwork(topology), { failures: 2 });
  const some = whatIf(buildNetwork(topology), { failures: 2, keptPairs: 7 });
  const { length } = whatIf(buildNetwork(topology)).scenarios;
  expect(some.scenarios.map(failedOf)).toEqual(
    all.scenarios.slice(0, length + 7).map(failedOf),
  );
  expect(some.causes).toEqual(all.causes);
  expect(some.pairs).toEqual(all.pairs);
  expect(all.singles.studied).toBe(length);
  expect(all.pairs).toEqual({
    studied: (length * (length - 1)) / 2,
    losing: all.scenarios.filter(
      ({ failed, lostCount }) => failed.length === 2 && lostCount > 0,
    ).length,
  });
});

it('keeps the same where pairs are sorted out on the way', () => {
  const large = topologyOf({
    interconnect: { pattern: 'vnet-to-vnet', bgp: true },
    regions: Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [
        `r${index}`,
        { location: 'westeurope', addressSpace: [`10.${index}.0.0/16`] },
      ]),
    ),
  });
  const all = whatIf(buildNetwork(large), { failures: 2 });
  const kept = whatIf(buildNetwork(large), { failures: 2, keptPairs: 20 });
  expect(all.pairs.studied).toBeGreaterThan(1040);
  expect(kept.scenarios.map(failedOf)).toEqual(
    all.scenarios.slice(0, all.singles.studied + 20).map(failedOf),
  );
});

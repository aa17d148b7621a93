import { expressRouteTo, manyRegions } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { circuitLinksLimit } from './circuit-links-limit';

const onCircuit = (count: number, circuit: object = {}) => ({
  ...manyRegions(count),
  ...expressRouteTo({
    regions: Array.from({ length: count }, (_, index) => `r${index}`),
    ...circuit,
  }),
});

testRule(circuitLinksLimit, {
  accepted: [
    { name: 'ten networks on a Standard circuit', changes: onCircuit(10) },
    {
      name: '50 networks on a Premium circuit of 1 Gbps',
      changes: onCircuit(50, { tier: 'Premium' }),
    },
  ],
  refused: [
    {
      name: 'eleven networks on a Standard circuit',
      changes: onCircuit(11),
      path: 'circuits.ams.regions',
      message: '11 networks; a Standard circuit of 1000 Mbps allows 10',
      fix: 'Make circuit ams Premium',
    },
    {
      name: '21 networks on a Premium circuit of 50 Mbps',
      changes: onCircuit(21, { tier: 'Premium', bandwidthMbps: 50 }),
      path: 'circuits.ams.regions',
      message: ['allows 20', 'a larger bandwidth allows more'],
    },
    {
      name: 'more networks than any tier has for the bandwidth',
      changes: onCircuit(51),
      path: 'circuits.ams.regions',
      message: 'onPremises.gateways: transit',
    },
  ],
});

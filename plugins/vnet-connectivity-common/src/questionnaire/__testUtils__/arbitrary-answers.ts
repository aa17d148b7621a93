import fc from 'fast-check';
import type { Answers } from '../questions';
import { choices } from '../questions';

const locations = [
  'westeurope',
  'northeurope',
  'swedencentral',
  'eastus',
  'japaneast',
];

/** Answers to some of the questions, for networks that are compared quickly. */
export const someAnswers: fc.Arbitrary<Answers> = fc.record(
  {
    regions: fc.uniqueArray(fc.constantFrom(...locations), {
      minLength: 1,
      maxLength: 3,
    }),
    regionCount: fc.integer({ min: 1, max: 3 }),
    networks: fc.integer({ min: 1, max: 5 }),
    sites: fc.integer({ min: 0, max: 2 }),
    branches: fc.integer({ min: 0, max: 40 }),
    siteLocations: fc.uniqueArray(
      fc.constantFrom('Hamburg, Germany', 'Tokyo, Japan'),
      { minLength: 1 },
    ),
    regionTraffic: fc.constantFrom(...choices.regionTraffic),
    line: fc.constantFrom(...choices.line),
    circuit: fc.constantFrom(...choices.circuit),
    ipsec: fc.constantFrom(...choices.ipsec),
    surviveGatewayFailure: fc.constantFrom(...choices.surviveGatewayFailure),
    surviveLineFailure: fc.constantFrom(...choices.surviveLineFailure),
    serviceOnlyInOtherRegion: fc.constantFrom(
      ...choices.serviceOnlyInOtherRegion,
    ),
    inspection: fc.constantFrom(...choices.inspection),
  },
  { requiredKeys: [] },
);

import { expressRouteTo } from './__testUtils__/spec';
import { testRule } from './__testUtils__/test-rule';
import { circuitTierReach } from './circuit-tier-reach';

const neu = (location: string) => ({ regions: { neu: { location } } });
const local = { tier: 'Local', family: 'UnlimitedData' };

testRule(circuitTierReach, {
  accepted: [
    { name: 'a Standard circuit in one continent', changes: expressRouteTo() },
    {
      name: 'a Premium circuit across continents',
      changes: { ...neu('eastus'), ...expressRouteTo({ tier: 'Premium' }) },
    },
    {
      name: 'a Local circuit beside its region',
      changes: { ...neu('westeurope'), ...expressRouteTo(local) },
    },
    {
      name: 'a peering location that is not known',
      changes: {
        ...neu('eastus'),
        ...expressRouteTo({ peeringLocation: 'Atlantis' }),
      },
    },
  ],
  refused: [
    {
      name: 'a Standard circuit across continents',
      changes: { ...neu('eastus'), ...expressRouteTo() },
      path: 'circuits.ams.tier',
      message:
        'A Standard circuit at Amsterdam does not reach region neu (eastus)',
      fix: 'Make circuit ams Premium',
    },
    {
      name: 'a Local circuit to a region of the continent',
      changes: expressRouteTo(local),
      path: 'circuits.ams.tier',
      message: 'region neu (northeurope)',
      fix: 'Make circuit ams Standard',
    },
    {
      name: 'a Local circuit across continents',
      changes: { ...neu('eastus'), ...expressRouteTo(local) },
      path: 'circuits.ams.tier',
      message: 'Use tier: Premium',
      fix: 'Make circuit ams Premium',
    },
  ],
});

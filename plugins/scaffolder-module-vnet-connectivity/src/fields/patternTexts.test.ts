import {
  interconnectPatterns,
  patterns,
} from 'backstage-plugin-vnet-connectivity-common';
import type { Translate } from '../useTexts';
import { patternTexts } from './patternTexts';

const t = ((key: string) => key) as unknown as Translate;

describe.each(interconnectPatterns)('the texts of %s', pattern => {
  const texts = patternTexts[pattern](t);
  const { topologies, sharedGateways } = patterns[pattern];

  it('give a reason where the form cannot offer a hub, and none where it can', () => {
    expect(texts.meshOnly === undefined).toBe(
      topologies.includes('hub-and-spoke'),
    );
  });

  it('give a reason where the form cannot offer a shared ExpressRoute gateway, and none where it can', () => {
    expect(texts.noSharedExpressRoute === undefined).toBe(
      sharedGateways.includes('expressroute'),
    );
  });
});

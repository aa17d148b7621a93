import { figuresOf } from '../__testUtils__/compared';
import { vpnTo } from '../../rules/__testUtils__/spec';

describe('set-up time', () => {
  it('is fast without a gateway', () => {
    expect(figuresOf('global-peering/none').setUpTime.value).toBe(
      'fast: no gateway',
    );
  });

  it('is that of the VPN gateways, which are created side by side', () => {
    expect(
      figuresOf('global-peering/vpn-per-region', vpnTo()).setUpTime,
    ).toMatchObject({
      value: 45,
      unit: 'minutes',
      formula: expect.stringContaining('or more'),
    });
  });

  it('is not known where Microsoft documents none', () => {
    const { value, notes } = figuresOf('virtual-wan/none').setUpTime;
    expect(value).toBeNull();
    expect(notes).toEqual([
      'For virtual hubs and their gateways no time is documented.',
    ]);
  });

  it('does not say when a circuit that is ordered will be there', () => {
    const { value, notes } = figuresOf('expressroute/none').setUpTime;
    expect(value).toBeNull();
    expect(notes?.[1]).toContain('when its provider has set it up');
  });
});

import { expressRouteTo, vpnTo } from '../../rules/__testUtils__/spec';
import { figuresOf } from '../__testUtils__/compared';

describe('encryption', () => {
  it.each([
    ['global-peering/none', false, 'MACsec'],
    ['vnet-to-vnet/none', true, 'IPsec between the gateways'],
    ['expressroute/none', false, 'not encrypted'],
    ['virtual-wan/none', false, 'no IPsec between the hubs'],
  ])('of %s: IPsec %s', (id, ipsec, words) => {
    const { encryption } = figuresOf(id);
    expect(encryption.ipsec).toBe(ipsec);
    expect(encryption.value).toContain(words);
    expect(encryption.sources.length).toBeGreaterThan(0);
  });

  it('names what a peering can have, so that nobody calls it unencrypted', () => {
    expect(figuresOf('global-peering/none').encryption.value).toContain(
      'virtual network encryption (DTLS between machines) is optional',
    );
  });

  it('is that between the machines where every peered network has it on', () => {
    const encrypted = { virtualNetworks: { encryption: 'AllowUnencrypted' } };
    const { encryption } = figuresOf('global-peering/none', encrypted);
    expect(encryption).toMatchObject({ ipsec: false, betweenMachines: true });
    expect(encryption.value).toMatch(/^virtual network encryption \(DTLS/);
    expect(
      figuresOf('virtual-wan/none', encrypted).encryption.betweenMachines,
    ).toBe(false);
    expect(
      figuresOf('global-peering/none', {
        ...encrypted,
        regions: { weu: { encryption: 'none' } },
      }).encryption.betweenMachines,
    ).toBe(false);
  });

  it('to on-premises is that of the line', () => {
    expect(
      figuresOf('global-peering/vpn-per-region', vpnTo()).onPremisesEncryption,
    ).toMatchObject({ ipsec: true });
    expect(
      figuresOf(
        'global-peering/expressroute-per-region',
        expressRouteTo({}, { backup: 'vpn' }),
      ).onPremisesEncryption,
    ).toMatchObject({
      ipsec: false,
      notes: ['The VPN that stands behind it is encrypted with IPsec.'],
    });
  });
});

import { both } from './__testUtils__/answers';
import { describeEveryForm } from './__testUtils__/every-form';
import { elsewhere, peering, subnet, vnet } from './__testUtils__/rows';

describeEveryForm('Peerings', (ask, form) => {
  it('two halves of a peering join two networks, and peering is not transitive', () => {
    expect(
      ask(
        vnet('mid', '10.1.0.0/16', {
          peerings: [peering('one'), peering('two')],
        }),
        vnet('one', '10.2.0.0/16', { peerings: [peering('mid')] }),
        vnet('two', '10.3.0.0/16', { peerings: [peering('mid')] }),
      ),
    ).toEqual({
      ...both('mid', 'one', 'yes'),
      ...both('mid', 'two', 'yes'),
      ...both('one', 'two', 'no'),
    });
  });

  it('a half that is Initiated or Disconnected carries nothing, whatever its other half says', () => {
    for (const peeringState of ['Initiated', 'Disconnected']) {
      expect(
        ask(
          vnet('one', '10.2.0.0/16', {
            peerings: [peering('two', { peeringState })],
          }),
          vnet('two', '10.3.0.0/16', { peerings: [peering('one')] }),
        ),
      ).toEqual(both('one', 'two', 'no'));
    }
  });

  it('a peering that is not synced leads to the ranges that it knows', () => {
    const withHalf = (more: Readonly<Record<string, unknown>>) =>
      ask(
        vnet('one', '10.2.0.0/16', {
          peerings: [
            peering('two', {
              peeringSyncLevel: 'LocalNotInSync',
              remoteAddressSpace: { addressPrefixes: ['10.3.0.0/16'] },
            }),
          ],
        }),
        vnet('two', ['10.3.0.0/16', '10.9.0.0/24'], {
          subnets: [subnet('old', '10.3.1.0/24'), subnet('new', '10.9.0.0/25')],
          peerings: [peering('one', more)],
        }),
      );
    expect(
      withHalf({ remoteAddressSpace: { addressPrefixes: ['10.2.0.0/16'] } }),
    ).toMatchObject({
      ...both('one', 'two/old', 'yes'),
      ...both('one', 'two/new', 'no'),
    });
    // A half that is not synced and does not say which ranges it knows may know any.
    expect(withHalf({ peeringSyncLevel: 'RemoteNotInSync' })).toMatchObject(
      both('one', 'two/old', 'unknown'),
    );
  });

  it('of a peering of single subnets others have no part', () => {
    expect(
      ask(
        vnet('one', '10.2.0.0/16', {
          subnets: [subnet('in', '10.2.1.0/24'), subnet('out', '10.2.2.0/24')],
          peerings: [
            peering('two', {
              peerCompleteVnets: false,
              localSubnetNames: ['IN'],
              remoteSubnetNames: ['in'],
            }),
          ],
        }),
        vnet('two', '10.3.0.0/16', {
          subnets: [subnet('in', '10.3.1.0/24'), subnet('out', '10.3.2.0/24')],
          peerings: [
            peering('one', {
              peerCompleteVnets: false,
              localSubnetNames: ['in'],
              remoteSubnetNames: ['in'],
            }),
          ],
        }),
      ),
    ).toMatchObject({
      ...both('one/in', 'two/in', 'yes'),
      ...both('one/out', 'two/in', 'no'),
      ...both('one/in', 'two/out', 'no'),
      ...both('one/in', 'one/out', 'yes'),
    });
  });

  it('a network that is not there leaves open what leads to it, and nothing else', () => {
    const far = elsewhere('virtualNetworks/far');
    expect(
      ask(
        vnet('one', '10.2.0.0/16', {
          peerings: [peering('far', {}, far), peering('two')],
        }),
        vnet('two', '10.3.0.0/16', { peerings: [peering('one')] }),
      ),
    ).toEqual({
      ...both('one', 'two', 'yes'),
      ...both('one', 'far', 'unknown'),
      ...both('two', 'far', 'unknown'),
    });
  });

  it('names that two networks have get their resource groups', () => {
    const twin = vnet('one', '10.9.0.0/16');
    const moved = { ...twin, id: twin.id.replace('rg-lab', 'rg-two') };
    // A template is of one resource group.
    if (form === 'an exported template') return;
    expect(Object.keys(ask(vnet('one', '10.2.0.0/16'), moved)).sort()).toEqual([
      'rg-lab/one rg-two/one',
      'rg-two/one rg-lab/one',
    ]);
  });

  it('names of subnets narrow the ranges that a peering of single subnets states', () => {
    const half = (to: string) =>
      peering(to, {
        peerCompleteVnets: false,
        localSubnetNames: ['in'],
        remoteSubnetNames: ['in'],
        localAddressSpace: { addressPrefixes: ['10.0.0.0/8'] },
        remoteAddressSpace: { addressPrefixes: ['10.0.0.0/8'] },
      });
    const network = (name: string, at: number, to: string) =>
      vnet(name, `10.${at}.0.0/16`, {
        subnets: [
          subnet('in', `10.${at}.1.0/24`),
          subnet('out', `10.${at}.2.0/24`),
        ],
        peerings: [half(to)],
      });
    expect(
      ask(network('one', 2, 'two'), network('two', 3, 'one')),
    ).toMatchObject({
      ...both('one/in', 'two/in', 'yes'),
      ...both('one/out', 'two/in', 'no'),
      ...both('one/out', 'two/out', 'no'),
    });
  });
});

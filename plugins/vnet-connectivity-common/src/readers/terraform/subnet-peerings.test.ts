import { answers, network } from './__testUtils__/answers';
import { existingPeering } from './__testUtils__/documents';
import { subnet } from './__testUtils__/resources';

describe('a peering of single subnets', () => {
  const half = (from: string, to: string, names: object = {}) =>
    existingPeering(from, to, {
      peer_complete_virtual_networks_enabled: false,
      local_subnet_names: ['App'],
      remote_subnet_names: ['app'],
      ...names,
    });
  const networks = ['a', 'b'].flatMap((key, index) => [
    network(key, index + 1),
    subnet(key, 'app', `10.${index + 1}.1.0/24`),
    subnet(key, 'data', `10.${index + 1}.2.0/24`),
  ]);

  it('carries traffic between them and no others', () => {
    expect(answers(...networks, half('a', 'b'), half('b', 'a'))).toMatchObject({
      'vnet-a/app vnet-b/app': 'yes',
      'vnet-a/data vnet-b/app': 'no',
      'vnet-a/app vnet-b/data': 'no',
    });
  });

  it('is unknown where it names a subnet that is not in the document', () => {
    expect(
      answers(
        ...networks,
        half('a', 'b', { remote_subnet_names: ['elsewhere'] }),
        half('b', 'a'),
      ),
    ).toMatchObject({ 'vnet-a vnet-b': 'unknown' });
  });
});

import { both } from './__testUtils__/answers';
import { describeEveryForm } from './__testUtils__/every-form';
import { elsewhere, idOf, row, vnet } from './__testUtils__/rows';

describeEveryForm('Virtual WANs', ask => {
  const hub = (name: string, at: number) => [
    row(`virtualHubs/${name}`, {
      addressPrefix: `10.${at}.0.0/23`,
      sku: 'Standard',
      virtualWan: { id: idOf('virtualWans/wan') },
    }),
    row(`virtualHubs/${name}/hubRouteTables/defaultRouteTable`, {
      labels: ['default'],
      routes: [],
    }),
  ];

  const attached = (at: string, network: string, configuration: object = {}) =>
    row(`virtualHubs/${at}/hubVirtualNetworkConnections/to-${network}`, {
      remoteVirtualNetwork: { id: idOf(`virtualNetworks/${network}`) },
      routingConfiguration: configuration,
    });

  const wan = row('virtualWans/wan', { type: 'Standard' });

  it('networks of two hubs of a virtual WAN reach each other', () => {
    expect(
      ask(
        wan,
        hub('h1', 100),
        hub('h2', 101),
        vnet('one', '10.2.0.0/16'),
        vnet('two', '10.3.0.0/16'),
        vnet('three', '10.4.0.0/16'),
        attached('h1', 'one'),
        attached('h2', 'two'),
      ),
    ).toEqual({
      ...both('one', 'two', 'yes'),
      ...both('one', 'three', 'no'),
      ...both('two', 'three', 'no'),
    });
  });

  it('a connection of which the network cannot be evaluated may be that of any', () => {
    const { id, ...open } = attached('h1', 'one');
    expect(
      ask(
        wan,
        hub('h1', 100),
        vnet('one', '10.2.0.0/16'),
        vnet('two', '10.3.0.0/16'),
        attached('h1', 'two'),
        {
          ...open,
          id,
          properties: {
            ...open.properties,
            remoteVirtualNetwork: { id: "[reference('spoke').outputs.id]" },
          },
        },
      ),
    ).toEqual(both('one', 'two', 'unknown'));
  });

  it('a connection knows what is propagated to the table that it is associated with', () => {
    const table = (name: string) => ({
      id: idOf(`virtualHubs/h1/hubRouteTables/${name}`),
    });
    const isolated = {
      associatedRouteTable: table('RT_ISOLATED'),
      propagatedRouteTables: { labels: [], ids: [table('defaultRouteTable')] },
    };
    const shared = {
      associatedRouteTable: table('defaultRouteTable'),
      propagatedRouteTables: { labels: ['Default', 'Isolated'], ids: [] },
    };
    expect(
      ask(
        wan,
        hub('h1', 100),
        row('virtualHubs/h1/hubRouteTables/rt_isolated', {
          labels: ['isolated'],
          routes: [],
        }),
        vnet('one', '10.2.0.0/16'),
        vnet('two', '10.3.0.0/16'),
        vnet('dns', '10.4.0.0/16'),
        attached('h1', 'one', isolated),
        attached('h1', 'two', isolated),
        attached('h1', 'dns', shared),
      ),
    ).toEqual({
      ...both('one', 'two', 'no'),
      ...both('one', 'dns', 'yes'),
      ...both('two', 'dns', 'yes'),
    });
  });

  it('a route of a hub to its firewall leads there, whether the document has the firewall or not', () => {
    const none = {
      propagatedRouteTables: { labels: ['none'], ids: [] },
    };
    expect(
      ask(
        wan,
        row('virtualHubs/h1', {
          addressPrefix: '10.100.0.0/23',
          virtualWan: { id: idOf('virtualWans/wan') },
        }),
        row('virtualHubs/h1/hubRouteTables/defaultRouteTable', {
          labels: ['default'],
          routes: [
            {
              name: 'private',
              destinationType: 'CIDR',
              destinations: ['10.0.0.0/8'],
              nextHopType: 'ResourceId',
              nextHop: elsewhere('azureFirewalls/fw'),
            },
          ],
        }),
        vnet('one', '10.2.0.0/16'),
        vnet('two', '10.3.0.0/16'),
        attached('h1', 'one', none),
        attached('h1', 'two', none),
      ),
    ).toEqual(both('one', 'two', 'yes'));
  });

  it('a site of a virtual WAN reaches the networks of its hub', () => {
    const withState = (connectionStatus: string) =>
      ask(
        wan,
        hub('h1', 100),
        vnet('one', '10.2.0.0/16'),
        attached('h1', 'one'),
        row('vpnSites/shop', {
          addressSpace: { addressPrefixes: ['192.168.7.0/24'] },
          vpnSiteLinks: [
            { name: 'l', properties: { ipAddress: '198.51.100.7' } },
          ],
        }),
        row('vpnGateways/vg', {
          virtualHub: { id: idOf('virtualHubs/h1') },
          connections: [
            {
              name: 'to-shop',
              id: idOf('vpnGateways/vg/vpnConnections/to-shop'),
              properties: {
                remoteVpnSite: { id: idOf('vpnSites/shop') },
                vpnLinkConnections: [
                  {
                    name: 'l',
                    properties: {
                      connectionStatus,
                      vpnSiteLink: { id: idOf('vpnSites/shop/vpnSiteLinks/l') },
                    },
                  },
                ],
              },
            },
          ],
        }),
      );
    expect(withState('Connected')).toEqual(both('one', 'shop', 'yes'));
    expect(withState('NotConnected')).toEqual(both('one', 'shop', 'no'));
  });

  it('a label stands for the tables that have it, not for others of their names', () => {
    const table = (at: string, name: string) => ({
      id: idOf(`virtualHubs/${at}/hubRouteTables/${name}`),
    });
    const labelled = (at: string, name: string, ...labels: string[]) =>
      row(`virtualHubs/${at}/hubRouteTables/${name}`, { labels, routes: [] });
    const routing = (at: string, name: string, ...labels: string[]) => ({
      associatedRouteTable: table(at, name),
      propagatedRouteTables: { labels, ids: [] },
    });
    const answers = (...onSecond: string[]) =>
      ask(
        wan,
        hub('h1', 100)[0],
        hub('h2', 102)[0],
        labelled('h1', 'defaultRouteTable', 'default', 'prod'),
        labelled('h2', 'defaultRouteTable', 'default', ...onSecond),
        vnet('one', '10.2.0.0/16'),
        vnet('two', '10.3.0.0/16'),
        vnet('far', '10.4.0.0/16'),
        attached('h1', 'one', routing('h1', 'defaultRouteTable', 'Prod')),
        attached('h1', 'two', routing('h1', 'defaultRouteTable', 'Default')),
        attached('h2', 'far', routing('h2', 'defaultRouteTable', 'Default')),
      );
    expect(answers()).toEqual({
      ...both('one', 'two', 'yes'),
      ...both('two', 'far', 'yes'),
      ...both('one', 'far', 'no'),
    });
    expect(answers('prod')).toMatchObject(both('one', 'far', 'yes'));
  });
});

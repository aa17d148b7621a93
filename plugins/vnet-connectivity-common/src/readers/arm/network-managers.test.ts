import { answersTo, both } from './__testUtils__/answers';
import { describeEveryForm } from './__testUtils__/every-form';
import { elsewhere, idOf, row, vnet } from './__testUtils__/rows';

describeEveryForm('Network managers', ask => {
  it('a mesh of Network Manager leaves open whether its members of one region are joined', () => {
    expect(
      ask(
        vnet('one', '10.2.0.0/16'),
        vnet('two', '10.3.0.0/16'),
        vnet('far', '10.4.0.0/16', { location: 'eastus' }),
        vnet('alone', '10.5.0.0/16'),
        row('networkManagers/nm/networkGroups/g', {
          memberType: 'VirtualNetwork',
        }),
        ...['one', 'two', 'far'].map(name =>
          row(`networkManagers/nm/networkGroups/g/staticMembers/${name}`, {
            resourceId: idOf(`virtualNetworks/${name}`),
          }),
        ),
        row('networkManagers/nm/connectivityConfigurations/c', {
          connectivityTopology: 'Mesh',
          isGlobal: 'False',
          appliesToGroups: [
            {
              networkGroupId: idOf('networkManagers/nm/networkGroups/g'),
              groupConnectivity: 'None',
              isGlobal: 'False',
            },
          ],
        }),
      ),
    ).toEqual({
      ...both('one', 'two', 'unknown'),
      ...both('one', 'far', 'no'),
      ...both('two', 'far', 'no'),
      ...both('one', 'alone', 'no'),
      ...both('two', 'alone', 'no'),
      ...both('far', 'alone', 'no'),
    });
  });
});

describe('members of a group that a policy chooses', () => {
  const group = idOf('networkManagers/nm/networkGroups/g');
  const rows = [
    ...['one', 'two', 'three'].map((name, at) => vnet(name, `10.${at}.0.0/16`)),
    {
      ...vnet('far', '10.9.0.0/16'),
      id: elsewhere('virtualNetworks/far'),
    },
    row('networkManagers/nm', {
      networkManagerScopes: {
        managementGroups: [],
        subscriptions: [/^\/subscriptions\/[^/]+/.exec(group)?.[0]],
      },
    }),
    row('networkManagers/nm/networkGroups/g', {
      memberType: 'VirtualNetwork',
    }),
    row('networkManagers/nm/connectivityConfigurations/c', {
      connectivityTopology: 'Mesh',
      isGlobal: 'True',
      appliesToGroups: [{ networkGroupId: group, groupConnectivity: 'None' }],
    }),
  ];
  const listed = ['one', 'two'].map(name =>
    row(`networkManagers/nm/networkGroups/g/staticMembers/${name}`, {
      resourceId: idOf(`virtualNetworks/${name}`),
    }),
  );
  const policy = {
    id: '/subscriptions/x/providers/Microsoft.Authorization/policyDefinitions/p',
    name: 'p',
    type: 'microsoft.authorization/policydefinitions',
    properties: {
      policyRule: {
        then: {
          effect: 'addToNetworkGroup',
          details: { networkGroupId: group },
        },
      },
    },
  };

  it('may be any that the manager may choose, and none beyond its scope', () => {
    expect(answersTo(rows)).toMatchObject({
      ...both('one', 'three', 'unknown'),
      ...both('one', 'far', 'no'),
    });
  });

  it('may be more than those that are listed where the document has such a policy', () => {
    expect(answersTo([...rows, ...listed])).toMatchObject({
      ...both('one', 'two', 'unknown'),
      ...both('one', 'three', 'no'),
    });
    expect(answersTo([...rows, ...listed, policy])).toMatchObject({
      ...both('one', 'three', 'unknown'),
      ...both('one', 'far', 'no'),
    });
  });
});

import { both } from './__testUtils__/answers';
import { describeEveryForm } from './__testUtils__/every-form';
import { idOf, row, vnet } from './__testUtils__/rows';

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

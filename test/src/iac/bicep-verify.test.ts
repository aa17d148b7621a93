import {
  readPlannedNetwork,
  renderBicep,
  verifyTerraform,
} from 'backstage-plugin-vnet-connectivity-common';
import { bicepCompiler, proveBicep } from './__testUtils__/bicep-compiler';
import { kindNames, plannedKind } from './__testUtils__/kinds';
import { digestOfDomain } from './__testUtils__/terraform';

jest.setTimeout(60_000);

const subscriptionId = '00000000-0000-0000-0000-00000000000a';

const compiler = bicepCompiler(() => ({}));

proveBicep('the Bicep snapshot of', digestOfDomain(), () => {
  it.each(kindNames)('%s keeps what the spec promises', async kind => {
    const { topology } = plannedKind(kind);
    const predictedResources = await compiler().snapshot(
      renderBicep(topology),
      subscriptionId,
    );
    const { network } = readPlannedNetwork(
      JSON.stringify({ predictedResources }),
    );
    expect(verifyTerraform(topology, network)).toMatchObject({
      ok: true,
      differences: [],
    });
  });
});

import { renderRepository } from 'backstage-plugin-vnet-connectivity-common';
import { evaluateBicep } from '../bicep/__testUtils__/evaluate';
import { secretsOf } from '../__testUtils__/inputs';
import { kindNames, plannedKind } from '../__testUtils__/kinds';
import { describeTerraform, Workspace } from '../__testUtils__/terraform';
import { fromBicep } from './__testUtils__/from-bicep';
import { fromTerraform } from './__testUtils__/from-terraform';
import { byId } from './__testUtils__/resource';

jest.setTimeout(120_000);

const delivery = { iac: ['terraform', 'bicep'], ci: 'none' };

/** The subscription that is named when either language is deployed. */
const subscriptionId = '00000000-0000-0000-0000-000000000001';

describeTerraform('Terraform and Bicep', () => {
  it.each(kindNames)('build the same: %s', kind => {
    const { spec, topology } = plannedKind(kind, { delivery });
    const files = renderRepository({ spec, topology, findings: [] });
    const workspace = new Workspace(files).withInputsOf(topology);
    // The stand-in does not know that spokes use a Route Server by the same flag as a gateway.
    if (topology.routeServers.length > 0) {
      workspace.env.AZURERM_STANDIN_STRICT = '0';
    }
    workspace.succeed('apply', '-auto-approve');
    const terraform = byId(fromTerraform(workspace.state()));
    workspace.remove();

    const { sharedKeys, circuitAuthorizationKeys } = secretsOf(topology);
    const bicep = byId(
      fromBicep(
        evaluateBicep(files, {
          subscriptionId,
          environment: {
            SHARED_KEYS: JSON.stringify(sharedKeys),
            CIRCUIT_AUTHORIZATION_KEYS: JSON.stringify(
              circuitAuthorizationKeys,
            ),
          },
        }),
      ),
    );
    expect(Object.keys(bicep).sort()).toEqual(Object.keys(terraform).sort());
    expect(bicep).toEqual(terraform);
  });
});

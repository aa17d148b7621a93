import type { Rule } from './rule';

export const why =
  'Terraform takes a resource that exists into its state by an import block, and changes nothing. The Bicep files of this version have their own names for gateways and connections, and would build others beside those that exist.';

/** Terraform imports what exists; Bicep would have to name it. */
export const existingGatewayInBicep: Rule = {
  id: 'existing-gateway-in-bicep',
  severity: 'error',
  kind: 'not-built',
  title: 'Gateways and connections that exist are adopted by Terraform',
  source: 'spec',
  dependsOn: [['delivery', 'iac']],
  *check({ spec, planned }) {
    if (!planned.delivery.iac.includes('bicep')) return;
    for (const [key, region] of Object.entries(spec.regions)) {
      const field = (
        [
          'existingVpnGateway',
          'existingExpressRouteGateway',
          'existingConnections',
        ] as const
      ).find(each => region[each] !== undefined);
      if (field === undefined) continue;
      yield {
        path: ['regions', key, field],
        related: [['delivery', 'iac']],
        message: `regions.${key}.${field} is adopted by Terraform; this version does not build Bicep of it. Choose Terraform alone as delivery.iac, or remove it.`,
      };
    }
  },
};

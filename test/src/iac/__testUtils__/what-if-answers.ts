import { specOf } from './networks';
import { repositoryOf } from './terraform';

export const vnet =
  '/subscriptions/1/resourceGroups/rg-contoso-core-weu/providers/Microsoft.Network/virtualNetworks/vnet-contoso-core-weu';
export const connection =
  '/subscriptions/1/resourceGroups/rg-contoso-core-weu/providers/Microsoft.Network/connections/con-contoso-core-weu-hq-0';

export const noChange = { changeType: 'NoChange', resourceId: vnet };
/** A resource that is in the resource group and not in the files. */
export const ignored = {
  changeType: 'Ignore',
  resourceId: `${vnet}-of-others`,
};

export const modified = (resourceId: string, ...delta: object[]) => ({
  changeType: 'Modify',
  resourceId,
  delta,
});
const array = (path: string, ...children: object[]) => ({
  path,
  propertyChangeType: 'Array',
  children,
});
export const property = (
  propertyChangeType: string,
  path: string,
  before: unknown,
  after: unknown,
) => ({ path, propertyChangeType, before, after, children: null });

export const whatIf = (...changes: object[]) => ({
  status: 'Succeeded',
  error: null,
  changes,
});

/** Differences that no deployment makes. */
export const noise = {
  'a default that Azure fills in': modified(
    vnet,
    property(
      'Delete',
      'properties.privateEndpointVNetPolicies',
      'Disabled',
      null,
    ),
  ),
  'a default inside an array': modified(
    vnet,
    array('properties.subnets', {
      path: '0',
      propertyChangeType: 'Modify',
      children: [
        property('Delete', 'properties.ipConfigurations', [{ id: '…' }], null),
      ],
    }),
  ),
  'the subnets of a network, which are resources of their own': modified(
    vnet,
    array(
      'properties.subnets',
      property('Delete', '0', { name: 'snet-app', properties: {} }, null),
    ),
  ),
  'empty settings': modified(
    vnet,
    property('Delete', 'properties.dhcpOptions', { dnsServers: [] }, null),
    property('Delete', 'properties.enableDdosProtection', false, null),
  ),
  'a key, which Azure never shows': modified(
    connection,
    property('Create', 'properties.sharedKey', null, 'not_a_real_key'),
  ),
  'what only a deployment works out': modified(
    connection,
    property('Modify', 'properties.peer.id', '/…', "[reference('gateway').id]"),
  ),
  'a property without effect': modified(
    vnet,
    property('NoEffect', 'properties.guid', null, '…'),
  ),
  'what cannot be looked at': {
    changeType: 'Unsupported',
    resourceId: connection,
    unsupportedReason: 'The id depends on a deployment.',
  },
};

/** Differences that somebody made. */
export const drift = {
  'another value': modified(
    vnet,
    property('Modify', 'tags.costCenter', '0815', '4711'),
  ),
  'a route that was added': modified(
    vnet,
    array(
      'properties.routes',
      property('Delete', '1', { name: 'by-hand' }, null),
    ),
  ),
  'a setting that a deployment would take away': modified(
    vnet,
    property(
      'Delete',
      'properties.networkSecurityGroup',
      { id: '/subscriptions/1/…/networkSecurityGroups/nsg' },
      null,
    ),
  ),
  'a delegation that a deployment would take away': modified(
    vnet,
    property(
      'Delete',
      'properties.delegations',
      [{ name: 'app', properties: { serviceName: 'Microsoft.Web/…' } }],
      null,
    ),
  ),
  'a tag that a deployment would take away': modified(
    vnet,
    property('Delete', 'tags.createdBy', 'policy', null),
  ),
  'a value that is not the default': modified(
    vnet,
    property(
      'Delete',
      'properties.privateEndpointNetworkPolicies',
      'Enabled',
      null,
    ),
  ),
  'a change beside noise': modified(
    vnet,
    property(
      'Delete',
      'properties.privateEndpointVNetPolicies',
      'Disabled',
      null,
    ),
    property('Modify', 'tags.costCenter', '0815', '4711'),
  ),
  'a value that was taken away': modified(
    vnet,
    property('Create', 'tags.costCenter', null, '4711'),
  ),
  'a resource that was deleted': { changeType: 'Create', resourceId: vnet },
  'a change that is not explained': { changeType: 'Modify', resourceId: vnet },
};

export const shown = (provisioningState: string, more: object = {}) => ({
  properties: { provisioningState, ...more },
});

export const configuration =
  '/subscriptions/of-the-network/resourceGroups/rg-contoso-core/providers/Microsoft.Network/networkManagers/vnm-contoso-core/connectivityConfigurations/cc-contoso-core';

export const deployedManager = shown('Succeeded', {
  outputs: { connectivityConfigurationId: { value: configuration } },
  parameters: {
    regions: {
      value: {
        weu: { location: 'westeurope' },
        neu: { location: 'northeurope' },
        second: { location: 'westeurope' },
      },
    },
  },
});

export const commitCalls = [
  'extension add --name virtual-network-manager',
  `network manager post-commit --subscription of-the-network --resource-group rg-contoso-core --network-manager-name vnm-contoso-core --commit-type Connectivity --target-locations northeurope westeurope --configuration-ids ${configuration}`,
];

export const withTunnels = specOf('mesh', 'per region, active-active with BGP');
export const withManager = {
  ...specOf('mesh', 'none'),
  interconnect: {
    pattern: 'global-peering',
    topology: 'mesh',
    peeredBy: 'network-manager',
  },
};

/** The placeholders that what-if gets instead of keys, for every pair that could have one. */
export const placeholders = Object.fromEntries(
  ['weu', 'neu', 'usw'].flatMap((region, _, regions) =>
    [...regions, 'hq', 'lab'].map(end => [
      `${region}/${end}`,
      'what_if_needs_no_key',
    ]),
  ),
);

export const repository = (spec: object, ci: string) =>
  repositoryOf({ ...spec, delivery: { iac: ['bicep'], ci } });

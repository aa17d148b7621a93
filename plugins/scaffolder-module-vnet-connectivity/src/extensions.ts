import { scaffolderPlugin } from '@backstage/plugin-scaffolder';
import type { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import type { FieldName, FieldValues } from './fieldLoaders';
import { fieldLoaders } from './fieldLoaders';
import { lazyField } from './lazyField';

function provide<Name extends FieldName>(name: Name) {
  type Value = FieldValues[Name];
  return scaffolderPlugin.provide(
    createScaffolderFieldExtension(
      lazyField(name, fieldLoaders[name]) as FieldExtensionOptions<Value, {}>,
    ),
  );
}

/** Name of the network. */
export const VnetConnectivityNameFieldExtension = provide(
  'VnetConnectivityName',
);
/** Regions and their address plan. */
export const VnetConnectivityRegionsFieldExtension = provide(
  'VnetConnectivityRegions',
);
/** The workload networks behind the hubs of the regions. */
export const VnetConnectivitySpokesFieldExtension = provide(
  'VnetConnectivitySpokes',
);
/** The tags of every resource. */
export const VnetConnectivityTagsFieldExtension = provide(
  'VnetConnectivityTags',
);
/** How traffic is encrypted, and how workloads reach the internet. */
export const VnetConnectivityVirtualNetworksFieldExtension = provide(
  'VnetConnectivityVirtualNetworks',
);
/** How the regions are joined. */
export const VnetConnectivityInterconnectFieldExtension = provide(
  'VnetConnectivityInterconnect',
);
/** How on-premises comes in. */
export const VnetConnectivityOnPremisesFieldExtension = provide(
  'VnetConnectivityOnPremises',
);
/** The ExpressRoute circuits. */
export const VnetConnectivityCircuitsFieldExtension = provide(
  'VnetConnectivityCircuits',
);
/** What inspects the traffic of the workload networks. */
export const VnetConnectivityInspectionFieldExtension = provide(
  'VnetConnectivityInspection',
);
/** Size and behaviour of the gateways. */
export const VnetConnectivityGatewaysFieldExtension = provide(
  'VnetConnectivityGateways',
);
/** In which language the network is written, and what builds it. */
export const VnetConnectivityDeliveryFieldExtension = provide(
  'VnetConnectivityDelivery',
);
/** Where the repository goes. */
export const VnetConnectivityDestinationFieldExtension = provide(
  'VnetConnectivityDestination',
);
/** What will be created, before it is. */
export const VnetConnectivityReviewFieldExtension = provide(
  'VnetConnectivityReview',
);

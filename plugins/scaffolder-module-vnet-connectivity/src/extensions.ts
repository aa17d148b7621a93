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

/** Name of the network. @public */
export const VnetConnectivityNameFieldExtension = provide(
  'VnetConnectivityName',
);
/** Regions and their address plan. @public */
export const VnetConnectivityRegionsFieldExtension = provide(
  'VnetConnectivityRegions',
);
/** The workload networks behind the hubs of the regions. @public */
export const VnetConnectivitySpokesFieldExtension = provide(
  'VnetConnectivitySpokes',
);
/** The tags of every resource. @public */
export const VnetConnectivityTagsFieldExtension = provide(
  'VnetConnectivityTags',
);
/** How traffic is encrypted, and how workloads reach the internet. @public */
export const VnetConnectivityVirtualNetworksFieldExtension = provide(
  'VnetConnectivityVirtualNetworks',
);
/** How the regions are joined. @public */
export const VnetConnectivityInterconnectFieldExtension = provide(
  'VnetConnectivityInterconnect',
);
/** How on-premises comes in. @public */
export const VnetConnectivityOnPremisesFieldExtension = provide(
  'VnetConnectivityOnPremises',
);
/** The ExpressRoute circuits. @public */
export const VnetConnectivityCircuitsFieldExtension = provide(
  'VnetConnectivityCircuits',
);
/** What inspects the traffic of the workload networks. @public */
export const VnetConnectivityInspectionFieldExtension = provide(
  'VnetConnectivityInspection',
);
/** Size and behaviour of the gateways. @public */
export const VnetConnectivityGatewaysFieldExtension = provide(
  'VnetConnectivityGateways',
);
/** In which language the network is written, and what builds it. @public */
export const VnetConnectivityDeliveryFieldExtension = provide(
  'VnetConnectivityDelivery',
);
/** Where the repository goes. @public */
export const VnetConnectivityDestinationFieldExtension = provide(
  'VnetConnectivityDestination',
);
/** What will be created, before it is. @public */
export const VnetConnectivityReviewFieldExtension = provide(
  'VnetConnectivityReview',
);

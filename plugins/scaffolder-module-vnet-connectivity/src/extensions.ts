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
/** Encryption between the networks, and the way of workloads to the internet. @public */
export const VnetConnectivityVirtualNetworksFieldExtension = provide(
  'VnetConnectivityVirtualNetworks',
);
/** The interconnect of the regions. @public */
export const VnetConnectivityInterconnectFieldExtension = provide(
  'VnetConnectivityInterconnect',
);
/** The connection of sites on-premises. @public */
export const VnetConnectivityOnPremisesFieldExtension = provide(
  'VnetConnectivityOnPremises',
);
/** The ExpressRoute circuits. @public */
export const VnetConnectivityCircuitsFieldExtension = provide(
  'VnetConnectivityCircuits',
);
/** The inspection of the traffic of workload networks. @public */
export const VnetConnectivityInspectionFieldExtension = provide(
  'VnetConnectivityInspection',
);
/** Size and behaviour of the gateways. @public */
export const VnetConnectivityGatewaysFieldExtension = provide(
  'VnetConnectivityGateways',
);
/** The language of the repository, and the pipeline that applies it. @public */
export const VnetConnectivityDeliveryFieldExtension = provide(
  'VnetConnectivityDelivery',
);
/** The place of the repository. @public */
export const VnetConnectivityDestinationFieldExtension = provide(
  'VnetConnectivityDestination',
);
/** The network of a repository that is to be changed. @public */
export const VnetConnectivityNetworkFieldExtension = provide(
  'VnetConnectivityNetwork',
);
/** The effects of a change, and what a person accepts of them. @public */
export const VnetConnectivityChangeFieldExtension = provide(
  'VnetConnectivityChange',
);
/** A review of everything that will be created. @public */
export const VnetConnectivityReviewFieldExtension = provide(
  'VnetConnectivityReview',
);

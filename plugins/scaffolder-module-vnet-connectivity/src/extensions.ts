import { scaffolderPlugin } from '@backstage/plugin-scaffolder';
import type { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { createScaffolderFieldExtension } from '@backstage/plugin-scaffolder-react';
import type { FieldDefinition } from './fields';
import {
  circuitsField,
  deliveryField,
  destinationField,
  gatewaysField,
  inspectionField,
  interconnectField,
  nameField,
  onPremisesField,
  regionsField,
  reviewField,
  spokesField,
  tagsField,
} from './fields';

function provide<T>(field: FieldDefinition<T>) {
  return scaffolderPlugin.provide(
    createScaffolderFieldExtension(field as FieldExtensionOptions<T, {}>),
  );
}

/** Name of the network. */
export const VnetConnectivityNameFieldExtension = provide(nameField);
/** Regions and their address plan. */
export const VnetConnectivityRegionsFieldExtension = provide(regionsField);
/** The workload networks behind the hubs of the regions. */
export const VnetConnectivitySpokesFieldExtension = provide(spokesField);
/** The tags of every resource. */
export const VnetConnectivityTagsFieldExtension = provide(tagsField);
/** How the regions are joined. */
export const VnetConnectivityInterconnectFieldExtension =
  provide(interconnectField);
/** How on-premises comes in. */
export const VnetConnectivityOnPremisesFieldExtension =
  provide(onPremisesField);
/** The ExpressRoute circuits. */
export const VnetConnectivityCircuitsFieldExtension = provide(circuitsField);
/** What inspects the traffic of the workload networks. */
export const VnetConnectivityInspectionFieldExtension =
  provide(inspectionField);
/** Size and behaviour of the gateways. */
export const VnetConnectivityGatewaysFieldExtension = provide(gatewaysField);
/** In which language the network is written, and what builds it. */
export const VnetConnectivityDeliveryFieldExtension = provide(deliveryField);
/** Where the repository goes. */
export const VnetConnectivityDestinationFieldExtension =
  provide(destinationField);
/** What will be created, before it is. */
export const VnetConnectivityReviewFieldExtension = provide(reviewField);

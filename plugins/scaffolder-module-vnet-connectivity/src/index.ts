/**
 * Form fields of the VNet Connectivity wizard, for the old frontend system.
 *
 * @packageDocumentation
 */
export {
  VnetConnectivityCircuitsFieldExtension,
  VnetConnectivityDeliveryFieldExtension,
  VnetConnectivityDestinationFieldExtension,
  VnetConnectivityGatewaysFieldExtension,
  VnetConnectivityInspectionFieldExtension,
  VnetConnectivityInterconnectFieldExtension,
  VnetConnectivityNameFieldExtension,
  VnetConnectivityOnPremisesFieldExtension,
  VnetConnectivityRegionsFieldExtension,
  VnetConnectivityReviewFieldExtension,
  VnetConnectivitySpokesFieldExtension,
  VnetConnectivityTagsFieldExtension,
  VnetConnectivityVirtualNetworksFieldExtension,
} from './extensions';
export { specFromFormData } from './form/formData';
export type { Destination, DestinationKind, FormData } from './form/formData';
export { DraftRestorer as VnetConnectivityDraftRestorer } from './draft/DraftRestorer';

/**
 * Form fields of the VNet Connectivity wizard, for the old frontend system.
 *
 * @packageDocumentation
 */
export {
  VnetConnectivityDeliveryFieldExtension,
  VnetConnectivityDestinationFieldExtension,
  VnetConnectivityGatewaysFieldExtension,
  VnetConnectivityInterconnectFieldExtension,
  VnetConnectivityNameFieldExtension,
  VnetConnectivityOnPremisesFieldExtension,
  VnetConnectivityRegionsFieldExtension,
  VnetConnectivityReviewFieldExtension,
} from './extensions';
export { specFromFormData } from './form/formData';
export type { Destination, DestinationKind, FormData } from './form/formData';

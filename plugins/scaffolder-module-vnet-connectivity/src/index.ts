/**
 * Form fields of the VNet Connectivity wizard, for the old frontend system.
 *
 * @packageDocumentation
 */
export {
  VnetConnectivityChangeFieldExtension,
  VnetConnectivityCircuitsFieldExtension,
  VnetConnectivityDeliveryFieldExtension,
  VnetConnectivityDestinationFieldExtension,
  VnetConnectivityGatewaysFieldExtension,
  VnetConnectivityInspectionFieldExtension,
  VnetConnectivityInterconnectFieldExtension,
  VnetConnectivityNameFieldExtension,
  VnetConnectivityNetworkFieldExtension,
  VnetConnectivityOnPremisesFieldExtension,
  VnetConnectivityRegionsFieldExtension,
  VnetConnectivityReviewFieldExtension,
  VnetConnectivitySpokesFieldExtension,
  VnetConnectivityTagsFieldExtension,
  VnetConnectivityVirtualNetworksFieldExtension,
} from './extensions';
export { DraftRestorer as VnetConnectivityDraftRestorer } from './draft/DraftRestorer';

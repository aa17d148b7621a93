import { withDraft } from './draft/withDraft';
import type { FieldDefinition } from './fields';

// Portals load this file at their start, whatever page is opened: it must stay small, and without the fields.

/** All fields come at once: whoever sees one of them is in the wizard, and sees the others on its next steps. */
const load = () => import('./fields');

const loaders = {
  VnetConnectivityName: async () => withDraft((await load()).nameField),
  VnetConnectivityRegions: async () => withDraft((await load()).regionsField),
  VnetConnectivitySpokes: async () => withDraft((await load()).spokesField),
  VnetConnectivityTags: async () => withDraft((await load()).tagsField),
  VnetConnectivityVirtualNetworks: async () =>
    withDraft((await load()).virtualNetworksField),
  VnetConnectivityInterconnect: async () =>
    withDraft((await load()).interconnectField),
  VnetConnectivityOnPremises: async () =>
    withDraft((await load()).onPremisesField),
  VnetConnectivityCircuits: async () => withDraft((await load()).circuitsField),
  VnetConnectivityInspection: async () =>
    withDraft((await load()).inspectionField),
  VnetConnectivityGateways: async () => withDraft((await load()).gatewaysField),
  VnetConnectivityDelivery: async () => withDraft((await load()).deliveryField),
  VnetConnectivityDestination: async () =>
    withDraft((await load()).destinationField),
  VnetConnectivityNetwork: async () => withDraft((await load()).networkField),
  VnetConnectivityChange: async () => withDraft((await load()).changeField),
  VnetConnectivityReview: async () => withDraft((await load()).reviewField),
};

/** The values of the fields, by the `ui:field` of a template. */
export type FieldValues = {
  readonly [Name in keyof typeof loaders]: Awaited<
    ReturnType<(typeof loaders)[Name]>
  > extends FieldDefinition<infer Value>
    ? Value
    : never;
};
export type FieldName = keyof FieldValues;

/** The loader of each field, by the `ui:field` of a template; the same for both frontend systems. */
export const fieldLoaders: {
  readonly [Name in FieldName]: () => Promise<
    FieldDefinition<FieldValues[Name]>
  >;
} = loaders;

export { deliveryField } from './DeliveryField';
export { destinationField } from './DestinationField';
export { gatewaysField } from './GatewaysField';
export { interconnectField } from './InterconnectField';
export { nameField } from './NameField';
export { onPremisesField } from './OnPremisesField';
export { regionsField } from './RegionsField';
export { reviewField } from './ReviewField';
export type { FieldDefinition, FieldProps } from './types';

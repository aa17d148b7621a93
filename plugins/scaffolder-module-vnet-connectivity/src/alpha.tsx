/**
 * Form fields of the VNet Connectivity wizard, for the new frontend system.
 *
 * @packageDocumentation
 */
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import type { FormFieldExtensionData } from '@backstage/plugin-scaffolder-react/alpha';
import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import type { FieldDefinition } from './fields';
import {
  deliveryField,
  destinationField,
  gatewaysField,
  interconnectField,
  nameField,
  onPremisesField,
  regionsField,
  reviewField,
} from './fields';

function formField<T>(name: string, field: FieldDefinition<T>) {
  return FormFieldBlueprint.make({
    name,
    params: {
      field: async () =>
        createFormField(field as FormFieldExtensionData<any, any>),
    },
  });
}

/** Adds the fields to the scaffolder. @alpha */
export default createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    formField('vnet-connectivity-name', nameField),
    formField('vnet-connectivity-regions', regionsField),
    formField('vnet-connectivity-interconnect', interconnectField),
    formField('vnet-connectivity-on-premises', onPremisesField),
    formField('vnet-connectivity-gateways', gatewaysField),
    formField('vnet-connectivity-delivery', deliveryField),
    formField('vnet-connectivity-destination', destinationField),
    formField('vnet-connectivity-review', reviewField),
  ],
});

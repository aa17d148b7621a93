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
    formField('vnet-connectivity-spokes', spokesField),
    formField('vnet-connectivity-tags', tagsField),
    formField('vnet-connectivity-interconnect', interconnectField),
    formField('vnet-connectivity-on-premises', onPremisesField),
    formField('vnet-connectivity-circuits', circuitsField),
    formField('vnet-connectivity-inspection', inspectionField),
    formField('vnet-connectivity-gateways', gatewaysField),
    formField('vnet-connectivity-delivery', deliveryField),
    formField('vnet-connectivity-destination', destinationField),
    formField('vnet-connectivity-review', reviewField),
  ],
});

/**
 * Form fields of the VNet Connectivity wizard, for the new frontend system.
 *
 * @packageDocumentation
 */
import {
  AppRootElementBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import type { FormFieldExtensionData } from '@backstage/plugin-scaffolder-react/alpha';
import {
  createFormField,
  FormFieldBlueprint,
} from '@backstage/plugin-scaffolder-react/alpha';
import { DraftRestorer } from './draft/DraftRestorer';
import type { FieldName } from './fieldLoaders';
import { fieldLoaders } from './fieldLoaders';

function formField(name: FieldName) {
  return FormFieldBlueprint.make({
    name: extensionName(name),
    params: {
      field: async () =>
        createFormField(
          (await fieldLoaders[name]()) as FormFieldExtensionData<any, any>,
        ),
    },
  });
}

/** `VnetConnectivityOnPremises` is `vnet-connectivity-on-premises`. */
function extensionName(name: FieldName): string {
  return name.replace(/\B[A-Z]/g, '-$&').toLowerCase();
}

/** Lets the wizard start with what was entered before the page was left. */
const draftRestorer = AppRootElementBlueprint.make({
  name: 'vnet-connectivity-draft',
  params: { element: <DraftRestorer /> },
});

/** Adds the fields to the scaffolder. @alpha */
export default createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    ...(Object.keys(fieldLoaders) as FieldName[]).map(formField),
    draftRestorer,
  ],
});

import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/core-plugin-api';

export const rootRouteRef = createRouteRef({ id: 'vnet-connectivity' });

/** The page to design a network on. */
export const designRouteRef = createSubRouteRef({
  id: 'vnet-connectivity/design',
  parent: rootRouteRef,
  path: '/design',
});

/** The page to ask a network on that exists already. */
export const askRouteRef = createSubRouteRef({
  id: 'vnet-connectivity/ask',
  parent: rootRouteRef,
  path: '/ask',
});

/** The page of the registry of addresses. */
export const addressesRouteRef = createSubRouteRef({
  id: 'vnet-connectivity/addresses',
  parent: rootRouteRef,
  path: '/addresses',
});

/** The tab of a generated repository in the catalog. */
export const entityContentRouteRef = createRouteRef({
  id: 'vnet-connectivity/entity',
});

/** The wizard; bound to the scaffolder where a portal has it. */
export const createFromTemplateRouteRef = createExternalRouteRef({
  id: 'create-from-template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

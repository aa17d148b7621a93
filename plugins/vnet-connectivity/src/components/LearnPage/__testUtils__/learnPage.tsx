import { renderInTestApp } from '@backstage/test-utils';
import { configure, screen } from '@testing-library/react';
import { alternatives, options } from '../../../content/options';
import type { Option } from '../../../content/types';
import { createFromTemplateRouteRef, rootRouteRef } from '../../../routes';
import { LearnPage } from '../LearnPage';

// Drawings and questions are loaded when they come near, and the machine that tests them may be busy.
configure({ asyncUtilTimeout: 20_000 });

const portal = {
  mountedRoutes: {
    '/vnet-connectivity': rootRouteRef,
    '/create/templates/:namespace/:templateName': createFromTemplateRouteRef,
  },
};

/** A portal without software templates. */
export const withoutWizard = {
  mountedRoutes: { '/vnet-connectivity': rootRouteRef },
};

/** All options of the page. */
export const all: readonly Option[] = [...options, ...alternatives];

/** Shows the page, and waits for its last section: what is below the window is drawn a moment later. */
export async function renderPage({
  mounted = portal,
  address = '/',
}: {
  readonly mounted?: typeof portal | typeof withoutWizard;
  readonly address?: string;
} = {}): Promise<void> {
  await renderInTestApp(<LearnPage />, {
    ...mounted,
    routeEntries: [address],
  });
  await screen.findByRole('heading', { name: 'Sources' });
}

/** @throws Error where the page has no section of this id */
export function section(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`There is no section ${id}`);
  return element;
}

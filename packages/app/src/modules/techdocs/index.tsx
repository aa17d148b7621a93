import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import techdocs from '@backstage/plugin-techdocs/alpha';
import {
  TechDocsAddonLocations,
  TechDocsAddons,
} from '@backstage/plugin-techdocs-react';
import type { TechDocsAddonOptions } from '@backstage/plugin-techdocs-react/alpha';
import {
  AddonBlueprint,
  attachTechDocsAddonComponentData,
} from '@backstage/plugin-techdocs-react/alpha';
import { Diagrams } from './Diagrams';

const diagrams: TechDocsAddonOptions = {
  name: 'Diagrams',
  location: TechDocsAddonLocations.Content,
  component: Diagrams,
};
attachTechDocsAddonComponentData(Diagrams, diagrams);

/** The documents in the tab of an entity. The tab of the plugin has a search, which this portal has not. */
const documents = EntityContentBlueprint.make({
  params: {
    path: 'docs',
    title: 'Documents',
    routeRef: techdocs.routes.entityContent,
    filter: {
      'metadata.annotations.backstage.io/techdocs-ref': { $exists: true },
    },
    loader: async () => {
      const { EmbeddedDocsRouter } = await import('@backstage/plugin-techdocs');
      return (
        <EmbeddedDocsRouter withSearch={false}>
          <TechDocsAddons>
            <Diagrams />
          </TechDocsAddons>
        </EmbeddedDocsRouter>
      );
    },
  },
});

/** Documents with their diagrams drawn, without a search. */
export const techdocsModule = createFrontendModule({
  pluginId: 'techdocs',
  extensions: [
    documents,
    AddonBlueprint.make({ name: 'diagrams', params: diagrams }),
  ],
});

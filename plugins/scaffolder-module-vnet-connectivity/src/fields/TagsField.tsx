import type { Tags } from 'backstage-plugin-vnet-connectivity-react';
import { TagsSection } from 'backstage-plugin-vnet-connectivity-react';
import { sectionField } from './sectionField';

/** The tags of every resource. */
export const tagsField = sectionField<Tags>({
  name: 'VnetConnectivityTags',
  section: 'tags',
  Body: ({ section, field: { formData, schema } }) => (
    <TagsSection
      {...section}
      value={formData}
      title={schema?.title}
      description={schema?.description}
    />
  ),
  standsAtField: ({ path }) => path !== 'metadata.tags',
});

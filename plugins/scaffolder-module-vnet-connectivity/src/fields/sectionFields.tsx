import {
  asRecord,
  defaultPattern,
  parsePath,
  patternOfForm,
  patterns,
  usesExpressRoute,
} from 'backstage-plugin-vnet-connectivity-common';
import type {
  DeliveryForm,
  GatewaysForm,
  InspectionForm,
  InterconnectForm,
  OnPremisesForm,
  VirtualNetworksForm,
} from 'backstage-plugin-vnet-connectivity-common';
import {
  CircuitsSection,
  DeliverySection,
  FieldHeading,
  GatewaysSection,
  InspectionSection,
  InterconnectSection,
  OnPremisesSection,
  RegionsSection,
  SpokesSection,
  TagsSection,
  VirtualNetworksSection,
} from 'backstage-plugin-vnet-connectivity-react';
import type {
  Circuits,
  Regions,
  Spokes,
  Tags,
} from 'backstage-plugin-vnet-connectivity-react';
import { useEffect, useRef } from 'react';
import { defaultCi, readDestination } from '../form/destinations';
import { useDefaultValue } from '../form/useFormDesign';
import { useTexts } from '../useTexts';
import { ExplainLink } from './ExplainLink';
import { sectionField } from './sectionField';

/** Regions and their address plan. */
export const regionsField = sectionField<Regions>({
  name: 'VnetConnectivityRegions',
  section: 'regions',
  Body: function RegionsBody({ section, field: { schema } }) {
    const t = useTexts();
    return (
      <>
        <FieldHeading
          title={schema?.title ?? t('regions.label')}
          description={schema?.description ?? t('regions.description')}
        />
        <RegionsSection {...section} />
      </>
    );
  },
  hasFindingsWhenEmpty: false,
  // An error that can only be read stands at its field; what can be fixed, and advice, stands here.
  standsAtField: ({ fix, severity, path }) =>
    !fix && severity === 'error' && parsePath(path).length > 2,
});

/** The workload networks behind the hubs of the regions. */
export const spokesField = sectionField<Spokes>({
  name: 'VnetConnectivitySpokes',
  section: 'spokes',
  Body: function SpokesBody({ section }) {
    const t = useTexts();
    return (
      <div>
        <FieldHeading
          title={t('spokes.label')}
          description={t('spokes.description')}
        />
        <SpokesSection {...section} />
      </div>
    );
  },
  hasFindingsWhenEmpty: false,
  // What can only be read stands at its field.
  standsAtField: ({ fix, severity, path }) =>
    !fix && severity === 'error' && parsePath(path).length > 1,
});

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

/** Encryption between the networks, and the way of workloads to the internet. */
export const virtualNetworksField = sectionField<VirtualNetworksForm>({
  name: 'VnetConnectivityVirtualNetworks',
  section: 'virtualNetworks',
  Body: ({ section }) => <VirtualNetworksSection {...section} asksForIpsec />,
});

/** The interconnect of the regions. */
export const interconnectField = sectionField<InterconnectForm>({
  name: 'VnetConnectivityInterconnect',
  section: 'interconnect',
  start: { pattern: defaultPattern, topology: 'mesh' },
  Body: function Interconnect({ section }) {
    const t = useTexts();
    return (
      <InterconnectSection
        {...section}
        explanation={<ExplainLink subject={t('section.interconnect')} />}
      />
    );
  },
  standsAtField: ({ fix, path }) => !fix && path === 'interconnect.hub',
  speaksFor: ['circuits', 'inspection', 'gateways'],
});

/** The connection of sites on-premises. */
export const onPremisesField = sectionField<OnPremisesForm>({
  name: 'VnetConnectivityOnPremises',
  section: 'onPremises',
  start: { via: 'none' },
  Body: ({ section }) => (
    // The hub is chosen in another field of this step.
    <OnPremisesSection {...section} writesSuggestion />
  ),
  standsAtField: ({ path, fix, severity }) =>
    severity === 'error' &&
    !fix &&
    /^onPremises\.(sites|gatewayRegion)/.test(path),
});

/** The ExpressRoute circuits, where anything leads over ExpressRoute. */
export const circuitsField = sectionField<Circuits>({
  name: 'VnetConnectivityCircuits',
  section: 'circuits',
  isAsked: usesExpressRoute,
  Body: function CircuitsBody({ section }) {
    const t = useTexts();
    return (
      <div>
        <FieldHeading
          title={t('circuits.label')}
          description={t('circuits.description')}
        />
        <CircuitsSection {...section} />
      </div>
    );
  },
  // What can only be read stands at its field.
  standsAtField: ({ fix, severity }) => !fix && severity === 'error',
});

/** The inspection of the traffic of workload networks. */
export const inspectionField = sectionField<InspectionForm>({
  name: 'VnetConnectivityInspection',
  section: 'inspection',
  Body: ({ section }) => <InspectionSection {...section} />,
  standsAtField: ({ path, severity }, form) =>
    severity === 'error' &&
    asRecord(form.inspection).via === 'nva' &&
    !patterns[patternOfForm(form)].virtualHubs &&
    parsePath(path)[0] === 'regions',
});

/** Size and behaviour of the gateways. */
export const gatewaysField = sectionField<GatewaysForm>({
  name: 'VnetConnectivityGateways',
  section: 'gateways',
  Body: ({ section }) => <GatewaysSection {...section} />,
  standsAtField: ({ fix, severity, path }) =>
    !fix && severity === 'error' && parsePath(path).length > 2,
});

/** The language of the repository, and the pipeline that applies it. */
export const deliveryField = sectionField<DeliveryForm>({
  name: 'VnetConnectivityDelivery',
  section: 'delivery',
  Body: function Delivery({ section, field: { formData, onChange } }) {
    const t = useTexts();
    const { kind } = readDestination(section.form.destination);
    const usual = defaultCi(kind);
    useDefaultValue(formData, { iac: ['terraform'], ci: usual }, onChange);
    // The pipeline follows the destination as long as nobody chose another one.
    const last = useRef(usual);
    useEffect(() => {
      if (last.current === usual) return;
      const follows = formData?.ci === last.current;
      last.current = usual;
      if (follows) onChange({ ...formData, ci: usual });
    });
    return (
      <DeliverySection
        {...section}
        usualCi={
          kind && kind !== 'local'
            ? {
                ci: usual,
                label: t('delivery.ciDefault', {
                  destination: t(`destination.${kind}.title`),
                }),
              }
            : undefined
        }
      />
    );
  },
});

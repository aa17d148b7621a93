import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import type { NetworkForm } from 'backstage-plugin-vnet-connectivity-common';
import {
  asRecord,
  usesExpressRoute,
  withFormSection,
} from 'backstage-plugin-vnet-connectivity-common';
import type { SectionProps } from 'backstage-plugin-vnet-connectivity-react';
import {
  CircuitsSectionOnDemand,
  DeliverySectionOnDemand,
  GatewaysSectionOnDemand,
  InspectionSectionOnDemand,
  InterconnectSection,
  OnPremisesSection,
  RegionsSection,
  SpokesSectionOnDemand,
  TagsSectionOnDemand,
  VirtualNetworksSectionOnDemand,
} from 'backstage-plugin-vnet-connectivity-react';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { vnetConnectivityDesignTranslationRef } from '../translation';
import { NetworkPart, formParts } from './NetworkPart';
import type { FormPart } from './NetworkPart';

const useStyles = makeStyles(theme => ({
  details: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(3),
  },
}));

/** A part of the form to go to; a new object for each request. */
export interface FormTarget {
  readonly part: FormPart;
}

/** The parts that are open at first, but not on a phone, where the form is above the panels and must not hide them. */
const openParts: ReadonlySet<FormPart> = new Set([
  'network',
  'regions',
  'interconnect',
  'onPremises',
  'circuits',
]);

interface SpecFormProps
  extends Omit<SectionProps<unknown>, 'form' | 'onChange'> {
  /** The whole document. */
  readonly document: NetworkForm;
  readonly target?: FormTarget;
  /**
   * Takes the changed document.
   *
   * @param kind - changes of the same kind in quick succession are undone together
   */
  readonly onChange: (document: NetworkForm, kind: string) => void;
}

/** A form for a whole spec. */
export function SpecForm({
  target,
  document: form,
  onChange,
  ...shared
}: SpecFormProps) {
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const isWide = !useMediaQuery(useTheme().breakpoints.down('sm'), {
    noSsr: true,
  });
  /** The props of a section that edits the part of the document with this name. */
  const section = <T,>(name: string): SectionProps<T> => ({
    ...shared,
    form,
    onChange: value =>
      onChange(
        withFormSection(form, name, value),
        kindOfChange(name, form[name], value),
      ),
  });
  const metadata = section<NetworkForm>('metadata');
  const bodies: Readonly<Record<FormPart, () => ReactNode>> = {
    network: () => <NetworkPart {...metadata} />,
    regions: () => <RegionsSection {...section('regions')} />,
    spokes: () => <SpokesSectionOnDemand {...section('spokes')} />,
    tags: () => (
      <TagsSectionOnDemand
        {...metadata}
        value={asRecord(form.metadata).tags}
        onChange={tags =>
          metadata.onChange({ ...asRecord(form.metadata), tags })
        }
      />
    ),
    virtualNetworks: () => (
      <VirtualNetworksSectionOnDemand {...section('virtualNetworks')} />
    ),
    interconnect: () => <InterconnectSection {...section('interconnect')} />,
    onPremises: () => <OnPremisesSection {...section('onPremises')} />,
    circuits: () => <CircuitsSectionOnDemand {...section('circuits')} />,
    inspection: () => <InspectionSectionOnDemand {...section('inspection')} />,
    gateways: () => <GatewaysSectionOnDemand {...section('gateways')} />,
    delivery: () => <DeliverySectionOnDemand {...section('delivery')} />,
  };
  return (
    <div>
      {formParts
        .filter(part => part !== 'circuits' || usesExpressRoute(form))
        .map(part => (
          <Part
            key={part}
            name={part}
            target={target}
            title={t(`design.form.${part}`)}
            isOpen={isWide && openParts.has(part)}
          >
            {bodies[part]()}
          </Part>
        ))}
    </div>
  );
}

/** The first field of a section that a change is about: typing in one field is undone together. */
function kindOfChange(name: string, before: unknown, after: unknown): string {
  const [was, is] = [asRecord(before), asRecord(after)];
  const field = [...Object.keys(is), ...Object.keys(was)].find(
    key => was[key] !== is[key],
  );
  return [name, field].filter(Boolean).join('.');
}

interface PartFrameProps {
  readonly name: FormPart;
  readonly target?: FormTarget;
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

function Part({
  name,
  target,
  title,
  isOpen = false,
  children,
}: PartFrameProps) {
  const classes = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const [isExpanded, setIsExpanded] = useState(isOpen);
  useEffect(() => {
    if (target?.part !== name) return;
    setIsExpanded(true);
    // Its fields exist once it is open.
    setTimeout(() => {
      const find = (selector: string) =>
        root.current?.querySelector<HTMLElement>(selector);
      // The field is preferred to the heading, which comes before it in the page.
      const field = find('[aria-invalid="true"]') ?? find('[aria-expanded]');
      field?.scrollIntoView?.({ block: 'center' });
      field?.focus({ preventScroll: true });
    }, 100);
  }, [target, name]);
  return (
    <Accordion
      ref={root}
      expanded={isExpanded}
      onChange={(_, expanded) => setIsExpanded(expanded)}
      variant="outlined"
      TransitionProps={{ mountOnEnter: true }}
    >
      <AccordionSummary expandIcon={<ExpandMoreIcon />}>
        <Typography variant="subtitle1" component="h3">
          {title}
        </Typography>
      </AccordionSummary>
      <AccordionDetails className={classes.details}>
        {children}
      </AccordionDetails>
    </Accordion>
  );
}

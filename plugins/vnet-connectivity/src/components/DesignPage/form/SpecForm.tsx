import { withFormSection } from 'backstage-plugin-vnet-connectivity-common';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Accordion from '@material-ui/core/Accordion';
import AccordionDetails from '@material-ui/core/AccordionDetails';
import AccordionSummary from '@material-ui/core/AccordionSummary';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { patterns } from 'backstage-plugin-vnet-connectivity-common';
import {
  AddressPlanEditor,
  SpokesEditor,
} from 'backstage-plugin-vnet-connectivity-react';
import type { ReactNode } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { vnetConnectivityDesignTranslationRef } from '../translation';
import { CircuitsPart } from './CircuitsPart';
import { DeliveryPart } from './DeliveryPart';
import { GatewaysPart } from './GatewaysPart';
import { InterconnectPart } from './InterconnectPart';
import { NetworkPart } from './NetworkPart';
import { OnPremisesPart } from './OnPremisesPart';
import type { FormPart } from './parts';
import { formValues } from './specData';
import type { PartProps } from './types';
import { VirtualNetworksPart } from './VirtualNetworksPart';

const useStyles = makeStyles(theme => ({
  details: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: theme.spacing(2),
  },
  help: { marginTop: theme.spacing(1) },
}));

/** A part that somebody wants to go to; a new object each time. */
export interface FormTarget {
  readonly part: FormPart;
}

/** The choices that most networks need, as a form; what only YAML knows is left as it is. */
export function SpecForm({
  target,
  ...props
}: Omit<PartProps, 'values'> & { readonly target?: FormTarget }) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  // On a phone the form stands above what it becomes, and must not hide it.
  const isOpen = !useMediaQuery(useTheme().breakpoints.down('sm'), {
    noSsr: true,
  });
  const { document, findings, planned, options, onChange } = props;
  const values = useMemo(() => formValues(document), [document]);
  const { regions, spokes, sites, pattern, via } = values;
  const part: PartProps = { ...props, values };
  const hasCircuits =
    patterns[pattern].regionGateways === 'expressroute' ||
    via === 'expressroute';
  const occupied = useMemo(
    () =>
      [...Object.values(spokes), ...Object.values(sites)].flatMap(
        ({ addressSpace }) => (Array.isArray(addressSpace) ? addressSpace : []),
      ),
    [spokes, sites],
  );
  return (
    <div>
      <Part
        name="network"
        target={target}
        title={t('design.form.network')}
        isOpen={isOpen}
      >
        <NetworkPart {...part} />
      </Part>
      <Part
        name="regions"
        target={target}
        title={t('design.form.regions')}
        isOpen={isOpen}
      >
        <AddressPlanEditor
          regions={regions}
          findings={findings}
          planned={planned}
          occupied={occupied}
          options={options}
          onChange={changed =>
            onChange(withFormSection(document, 'regions', changed), 'regions')
          }
        />
      </Part>
      <Part
        name="interconnect"
        target={target}
        title={t('design.form.interconnect')}
        isOpen={isOpen}
      >
        <InterconnectPart {...part} />
      </Part>
      <Part
        name="virtualNetworks"
        target={target}
        title={t('design.form.virtualNetworks')}
      >
        <VirtualNetworksPart {...part} />
      </Part>
      <Part
        name="onPremises"
        target={target}
        title={t('design.form.onPremises')}
        isOpen={isOpen}
      >
        <OnPremisesPart {...part} />
      </Part>
      {hasCircuits && (
        <Part
          name="circuits"
          target={target}
          title={t('design.form.circuits')}
          isOpen={isOpen}
        >
          <CircuitsPart {...part} />
        </Part>
      )}
      <Part name="gateways" target={target} title={t('design.form.gateways')}>
        <GatewaysPart {...part} />
      </Part>
      <Part name="spokes" target={target} title={t('design.form.spokes')}>
        <SpokesEditor
          spokes={spokes}
          regions={Object.keys(regions)}
          findings={findings}
          planned={planned}
          onChange={changed =>
            onChange(withFormSection(document, 'spokes', changed), 'spokes')
          }
        />
      </Part>
      <Part name="delivery" target={target} title={t('design.form.delivery')}>
        <DeliveryPart {...part} />
      </Part>
      <Typography
        variant="body2"
        color="textSecondary"
        className={classes.help}
      >
        {t('design.form.rest')}
      </Typography>
    </div>
  );
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
    // What is in it is there once it is open.
    setTimeout(() => {
      const find = (selector: string) =>
        root.current?.querySelector<HTMLElement>(selector);
      // The heading comes first in the page, and is only second best.
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

import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import type { DesignOptions } from 'backstage-plugin-vnet-connectivity-common';
import {
  findAzureRegion,
  parseSpec,
} from 'backstage-plugin-vnet-connectivity-common';
import type { ComparisonInputsValue } from 'backstage-plugin-vnet-connectivity-react';
import {
  ComparisonInputs,
  ComparisonTable,
  useWork,
  WorkProgress,
} from 'backstage-plugin-vnet-connectivity-react';
import { useMemo, useState } from 'react';
import { useComparisonSettings } from '../../../settings/useComparisonSettings';
import { vnetConnectivityDesignTranslationRef } from '../translation';

interface ComparisonPanelProps {
  /** The last text that holds a spec. */
  readonly text: string;
  readonly options: DesignOptions;
  /** Called with the spec of the chosen option. */
  readonly onChoose: (spec: unknown) => void;
}

const useStyles = makeStyles(theme => ({
  inputs: {
    marginBottom: theme.spacing(1),
    '& summary': { cursor: 'pointer', ...theme.typography.body2 },
    '& summary + *': { marginTop: theme.spacing(1) },
  },
}));

/** Every way to build the network, side by side. */
export function ComparisonPanel({
  text,
  options,
  onChoose,
}: ComparisonPanelProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(vnetConnectivityDesignTranslationRef);
  const settings = useComparisonSettings();
  const [inputs, setInputs] = useState<ComparisonInputsValue>({});
  const spec = useMemo(() => parseSpec(text).spec, [text]);
  const comparisonOptions = useMemo(
    () => ({ ...settings.options, ...inputs }),
    [settings.options, inputs],
  );
  const work = useWork(
    'comparison',
    spec && { spec, designOptions: options, options: comparisonOptions },
  );
  const locationNames = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(spec?.regions ?? {}).map(([key, { location }]) => [
          key,
          findAzureRegion(location)?.displayName ?? location,
        ]),
      ),
    [spec],
  );
  return (
    <div>
      <details className={classes.inputs}>
        <summary>{t('design.comparison.inputs')}</summary>
        <ComparisonInputs
          value={inputs}
          onChange={setInputs}
          regions={Object.keys(locationNames)}
          onPremises={(spec?.onPremises?.via ?? 'none') !== 'none'}
        />
      </details>
      <Typography variant="body2" color="textSecondary">
        {t(`design.comparison.prices.${settings.pricesFrom}`, {
          date: settings.retrievedAt?.slice(0, 10) ?? '',
        })}
      </Typography>
      <WorkProgress work={work} label={t('design.comparison.working')} />
      {work.result && (
        <ComparisonTable
          comparison={work.result}
          locationNames={locationNames}
          onChoose={({ spec: chosen }) => onChoose(chosen)}
        />
      )}
    </div>
  );
}
